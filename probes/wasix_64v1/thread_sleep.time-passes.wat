;; claim: thread_sleep for 50 ms takes at least 45 ms
;; weight: ordinary
;; matters: Programs over the 64-bit half of the wasix crate (wasix-abi-rust, src/lib_generated64.rs) pause with thread_sleep; a host that cuts the nanoseconds to 32 bits wakes them early, and they spin.
;; source: wasix-org/wasix-witx wasix_v1.witx, thread_sleep
;; The pointers are 64 bits wide and the memory is not: no Wasmer has 64-bit memories, and feature/memory64 tells that.
(module
  (import "wasix_64v1" "thread_sleep" (func $thread_sleep (param i64) (result i32)))
  (import "wasix_64v1" "clock_time_get" (func $clock_time_get (param i32 i64 i64) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (func $check (param $holds i32) (param $status i32)
    (if (i32.eqz (local.get $holds)) (then (call $exit (local.get $status)) unreachable)))
  (func $succeeds (param $errno i32)
    (if (local.get $errno) (then (call $exit (local.get $errno)) unreachable)))
  (func (export "_start")
    (memory.fill (i32.const 1024) (i32.const 0xa5) (i32.const 4096))
    (call $check (i32.eqz (call $clock_time_get (i32.const 1) (i64.const 1) (i64.const 1024))) (i32.const 120))
    (call $succeeds (call $thread_sleep (i64.const 50000000)))
    (call $check (i32.eqz (call $clock_time_get (i32.const 1) (i64.const 1) (i64.const 1040))) (i32.const 120))
    (call $check (i64.ge_u (i64.sub (i64.load (i32.const 1040)) (i64.load (i32.const 1024))) (i64.const 45000000))
      (i32.const 101))
    (call $exit (i32.const 0))))
