;; claim: fd_dup2 gives a descriptor of at least the number asked for, which can be duplicated again
;; weight: ordinary
;; matters: fcntl(F_DUPFD) in wasix-libc (cloudlibc/src/libc/fcntl/fcntl.c) has its minimum in 32 bits also on wasm64; a host that shifts the arguments hands out numbers which the program uses itself.
;; source: wasix-org/wasix-witx wasix_v1.witx, fd_dup2, param min_result_fd
;; The pointers are 64 bits wide and the memory is not: no Wasmer has 64-bit memories, and feature/memory64 tells that.
(module
  (import "wasix_64v1" "fd_dup2" (func $fd_dup2 (param i32 i32 i32 i64) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (func $check (param $holds i32) (param $status i32)
    (if (i32.eqz (local.get $holds)) (then (call $exit (local.get $status)) unreachable)))
  (func $succeeds (param $errno i32)
    (if (local.get $errno) (then (call $exit (local.get $errno)) unreachable)))
  (func (export "_start")
    (memory.fill (i32.const 1024) (i32.const 0xa5) (i32.const 4096))
    (call $succeeds (call $fd_dup2 (i32.const 1) (i32.const 30) (i32.const 0) (i64.const 1024)))
    (call $check (i32.ne (i32.load (i32.const 1024)) (i32.const 0xa5a5a5a5)) (i32.const 101))
    (call $check (i32.ge_s (i32.load (i32.const 1024)) (i32.const 30)) (i32.const 102))
    (call $succeeds (call $fd_dup2 (i32.load (i32.const 1024)) (i32.const 60) (i32.const 0) (i64.const 1040)))
    (call $exit (i32.const 0))))
