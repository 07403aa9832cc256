;; claim: fd_fdflags_set turns on what fd_fdflags_get tells
;; weight: ordinary
;; matters: fcntl(F_SETFD) and fcntl(F_GETFD) in wasix-libc (cloudlibc/src/libc/fcntl/fcntl.c), built for wasm64, meet only if the host writes the flags through the 64-bit pointer; files leak into children otherwise.
;; source: wasix-org/wasix-witx wasix_v1.witx, fd_fdflags_set
;; The pointers are 64 bits wide and the memory is not: no Wasmer has 64-bit memories, and feature/memory64 tells that.
(module
  (import "wasix_64v1" "fd_pipe" (func $fd_pipe (param i64 i64) (result i32)))
  (import "wasix_64v1" "fd_fdflags_set" (func $fd_fdflags_set (param i32 i32) (result i32)))
  (import "wasix_64v1" "fd_fdflags_get" (func $fd_fdflags_get (param i32 i64) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (func $check (param $holds i32) (param $status i32)
    (if (i32.eqz (local.get $holds)) (then (call $exit (local.get $status)) unreachable)))
  (func $succeeds (param $errno i32)
    (if (local.get $errno) (then (call $exit (local.get $errno)) unreachable)))
  (func (export "_start")
    (memory.fill (i32.const 1024) (i32.const 0xa5) (i32.const 4096))
    (call $check (i32.eqz (call $fd_pipe (i64.const 1024) (i64.const 1040))) (i32.const 120))
    (call $succeeds (call $fd_fdflags_set (i32.load (i32.const 1024)) (i32.const 1)))
    (call $check (i32.eqz (call $fd_fdflags_get (i32.load (i32.const 1024)) (i64.const 1056))) (i32.const 120))
    (call $check (i32.eq (i32.load16_u (i32.const 1056)) (i32.const 1)) (i32.const 101))
    (call $exit (i32.const 0))))
