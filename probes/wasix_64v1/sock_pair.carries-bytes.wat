;; claim: what is written to one socket of sock_pair is read at the other
;; weight: ordinary
;; matters: socketpair in wasix-libc (cloudlibc/src/libc/sys/socket/socketpair.c), built for wasm64, takes two descriptors by 64-bit pointers; a parent and its worker could not talk to each other.
;; source: wasix-org/wasix-witx wasix_v1.witx, sock_pair
;; The pointers are 64 bits wide and the memory is not: no Wasmer has 64-bit memories, and feature/memory64 tells that.
(module
  (import "wasix_64v1" "sock_pair" (func $sock_pair (param i32 i32 i32 i64 i64) (result i32)))
  (import "wasix_64v1" "fd_write" (func $fd_write (param i32 i64 i64 i64) (result i32)))
  (import "wasix_64v1" "fd_read" (func $fd_read (param i32 i64 i64 i64) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (func $check (param $holds i32) (param $status i32)
    (if (i32.eqz (local.get $holds)) (then (call $exit (local.get $status)) unreachable)))
  (func $succeeds (param $errno i32)
    (if (local.get $errno) (then (call $exit (local.get $errno)) unreachable)))
  (func (export "_start")
    (memory.fill (i32.const 1024) (i32.const 0xa5) (i32.const 4096))
    (call $succeeds (call $sock_pair (i32.const 1) (i32.const 1) (i32.const 6) (i64.const 1024) (i64.const 1040)))
    (call $check (i32.ne (i32.load (i32.const 1024)) (i32.const 0xa5a5a5a5)) (i32.const 101))
    (i64.store (i32.const 1100) (i64.const 0x64726f77)) ;; "word"
    (i64.store (i32.const 1056) (i64.const 1100))
    (i64.store (i32.const 1064) (i64.const 4))
    (call $check (i32.eqz (call $fd_write (i32.load (i32.const 1040)) (i64.const 1056) (i64.const 1) (i64.const 1088)))
      (i32.const 102))
    (i64.store (i32.const 1056) (i64.const 1200))
    (call $check (i32.eqz (call $fd_read (i32.load (i32.const 1024)) (i64.const 1056) (i64.const 1) (i64.const 1088)))
      (i32.const 103))
    (call $check (i32.eq (i32.load (i32.const 1200)) (i32.const 0x64726f77)) (i32.const 104))
    (call $exit (i32.const 0))))
