;; claim: futex_wait with a timeout of 50 ms says "not woken" after at least 45 ms
;; weight: ordinary
;; matters: __wasilibc_futex_wait_wasix in wasix-libc (libc-bottom-half/sources/__wasilibc_futex.c), built for wasm64, passes three 64-bit pointers; with the timeout misread pthread_cond_timedwait returns at once or never.
;; source: wasix-org/wasix-witx wasix_v1.witx, futex_wait
;; The pointers are 64 bits wide and the memory is not: no Wasmer has 64-bit memories, and feature/memory64 tells that.
(module
  (import "wasix_64v1" "futex_wait" (func $futex_wait (param i64 i32 i64 i64) (result i32)))
  (import "wasix_64v1" "clock_time_get" (func $clock_time_get (param i32 i64 i64) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (func $check (param $holds i32) (param $status i32)
    (if (i32.eqz (local.get $holds)) (then (call $exit (local.get $status)) unreachable)))
  (func $succeeds (param $errno i32)
    (if (local.get $errno) (then (call $exit (local.get $errno)) unreachable)))
  (func (export "_start")
    (memory.fill (i32.const 1024) (i32.const 0xa5) (i32.const 4096))
    (i32.store (i32.const 1200) (i32.const 7))
    (i64.store (i32.const 1216) (i64.const 1))
    (i64.store (i32.const 1224) (i64.const 50000000))
    (call $check (i32.eqz (call $clock_time_get (i32.const 1) (i64.const 1) (i64.const 1024))) (i32.const 120))
    (call $succeeds (call $futex_wait (i64.const 1200) (i32.const 7) (i64.const 1216) (i64.const 1240)))
    (call $check (i32.eqz (call $clock_time_get (i32.const 1) (i64.const 1) (i64.const 1040))) (i32.const 120))
    (call $check (i32.eqz (i32.load8_u (i32.const 1240))) (i32.const 101))
    (call $check (i64.ge_u (i64.sub (i64.load (i32.const 1040)) (i64.load (i32.const 1024))) (i64.const 45000000))
      (i32.const 102))
    (call $exit (i32.const 0))))
