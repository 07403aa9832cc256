;; claim: reading an event descriptor gives the initial value
;; weight: ordinary
;; matters: eventfd in wasix-libc (musl/src/linux/eventfd.c), built for wasm64, reads through iovecs of 16 bytes; a host with the 32-bit layout reads into the wrong place and counters stay at rubbish.
;; source: wasix-org/wasix-witx wasix_v1.witx, fd_event
;; The pointers are 64 bits wide and the memory is not: no Wasmer has 64-bit memories, and feature/memory64 tells that.
(module
  (import "wasix_64v1" "fd_event" (func $fd_event (param i64 i32 i64) (result i32)))
  (import "wasix_64v1" "fd_read" (func $fd_read (param i32 i64 i64 i64) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (func $check (param $holds i32) (param $status i32)
    (if (i32.eqz (local.get $holds)) (then (call $exit (local.get $status)) unreachable)))
  (func $succeeds (param $errno i32)
    (if (local.get $errno) (then (call $exit (local.get $errno)) unreachable)))
  (func (export "_start")
    (memory.fill (i32.const 1024) (i32.const 0xa5) (i32.const 4096))
    (call $succeeds (call $fd_event (i64.const 3) (i32.const 0) (i64.const 1024)))
    (call $check (i32.ne (i32.load (i32.const 1024)) (i32.const 0xa5a5a5a5)) (i32.const 101))
    (i64.store (i32.const 1056) (i64.const 1200))
    (i64.store (i32.const 1064) (i64.const 8))
    (call $check (i32.eqz (call $fd_read (i32.load (i32.const 1024)) (i64.const 1056) (i64.const 1) (i64.const 1088)))
      (i32.const 102))
    (call $check (i64.eq (i64.load (i32.const 1200)) (i64.const 3)) (i32.const 103))
    (call $exit (i32.const 0))))
