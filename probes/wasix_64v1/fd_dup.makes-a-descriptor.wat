;; claim: fd_dup of standard output gives another descriptor, which writes there
;; weight: ordinary
;; matters: dup in wasix-libc (cloudlibc/src/libc/unistd/dup.c), built for wasm64, gives a 64-bit pointer for the new number; if it is cut off, a shell loses the output it has saved.
;; stdout: "copy"
;; source: wasix-org/wasix-witx wasix_v1.witx, fd_dup
;; The pointers are 64 bits wide and the memory is not: no Wasmer has 64-bit memories, and feature/memory64 tells that.
(module
  (import "wasix_64v1" "fd_dup" (func $fd_dup (param i32 i64) (result i32)))
  (import "wasix_64v1" "fd_write" (func $fd_write (param i32 i64 i64 i64) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (func $check (param $holds i32) (param $status i32)
    (if (i32.eqz (local.get $holds)) (then (call $exit (local.get $status)) unreachable)))
  (func $succeeds (param $errno i32)
    (if (local.get $errno) (then (call $exit (local.get $errno)) unreachable)))
  (func (export "_start")
    (memory.fill (i32.const 1024) (i32.const 0xa5) (i32.const 4096))
    (call $succeeds (call $fd_dup (i32.const 1) (i64.const 1024)))
    (call $check (i32.ne (i32.load (i32.const 1024)) (i32.const 0xa5a5a5a5)) (i32.const 101))
    (call $check (i32.gt_s (i32.load (i32.const 1024)) (i32.const 2)) (i32.const 102))
    (i32.store (i32.const 1100) (i32.const 0x79706f63)) ;; "copy"
    (i64.store (i32.const 1056) (i64.const 1100))
    (i64.store (i32.const 1064) (i64.const 4))
    (call $check (i32.eqz (call $fd_write (i32.load (i32.const 1024)) (i64.const 1056) (i64.const 1) (i64.const 1088)))
      (i32.const 103))
    (call $exit (i32.const 0))))
