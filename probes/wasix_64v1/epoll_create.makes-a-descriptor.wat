;; claim: epoll_create gives a descriptor that epoll_wait takes
;; weight: ordinary
;; matters: epoll_create in wasix-libc (musl/src/linux/epoll.c), built for wasm64, lets the host write four bytes through a 64-bit pointer; written elsewhere, every event loop waits on descriptor zero.
;; source: wasix-org/wasix-witx wasix_v1.witx, epoll_create
;; The pointers are 64 bits wide and the memory is not: no Wasmer has 64-bit memories, and feature/memory64 tells that.
(module
  (import "wasix_64v1" "epoll_create" (func $epoll_create (param i64) (result i32)))
  (import "wasix_64v1" "epoll_wait" (func $epoll_wait (param i32 i64 i32 i64 i64) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (func $check (param $holds i32) (param $status i32)
    (if (i32.eqz (local.get $holds)) (then (call $exit (local.get $status)) unreachable)))
  (func $succeeds (param $errno i32)
    (if (local.get $errno) (then (call $exit (local.get $errno)) unreachable)))
  (func (export "_start")
    (memory.fill (i32.const 1024) (i32.const 0xa5) (i32.const 4096))
    (call $succeeds (call $epoll_create (i64.const 1024)))
    (call $check (i32.ne (i32.load (i32.const 1024)) (i32.const 0xa5a5a5a5)) (i32.const 101))
    (call $check (i32.gt_s (i32.load (i32.const 1024)) (i32.const 2)) (i32.const 102))
    (call $check (i32.eqz (call $epoll_wait (i32.load (i32.const 1024)) (i64.const 2048) (i32.const 1) (i64.const 0) (i64.const 1040)))
      (i32.const 103))
    (call $exit (i32.const 0))))
