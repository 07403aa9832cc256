;; claim: thread_parallelism writes a number of 1 to 4096 as eight bytes
;; weight: ordinary
;; matters: sysconf in wasix-libc (musl/src/conf/sysconf.c), built for wasm64, reads eight bytes; with only four written, available_parallelism of Rust's std asks for billions of threads.
;; source: wasix-org/wasix-witx wasix_v1.witx, thread_parallelism: $size, which is 64 bits wide in wasix-abi-rust src/lib_generated64.rs
;; The pointers are 64 bits wide and the memory is not: no Wasmer has 64-bit memories, and feature/memory64 tells that.
(module
  (import "wasix_64v1" "thread_parallelism" (func $thread_parallelism (param i64) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (func $check (param $holds i32) (param $status i32)
    (if (i32.eqz (local.get $holds)) (then (call $exit (local.get $status)) unreachable)))
  (func $succeeds (param $errno i32)
    (if (local.get $errno) (then (call $exit (local.get $errno)) unreachable)))
  (func (export "_start")
    (memory.fill (i32.const 1024) (i32.const 0xa5) (i32.const 4096))
    (call $succeeds (call $thread_parallelism (i64.const 1024)))
    (call $check (i64.ge_u (i64.load (i32.const 1024)) (i64.const 1)) (i32.const 101))
    (call $check (i64.le_u (i64.load (i32.const 1024)) (i64.const 4096)) (i32.const 102))
    (call $exit (i32.const 0))))
