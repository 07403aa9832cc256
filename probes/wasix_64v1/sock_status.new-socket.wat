;; claim: sock_status of a socket that was just opened is opening
;; weight: ordinary
;; matters: Programs over the 64-bit half of the wasix crate (wasix-abi-rust, src/lib_generated64.rs) ask this after a connect that does not wait; "opened" too early makes them send into nothing.
;; source: wasix-org/wasix-witx wasix_v1.witx, sock_status; typenames.witx sock_status opening is 0
;; The pointers are 64 bits wide and the memory is not: no Wasmer has 64-bit memories, and feature/memory64 tells that.
(module
  (import "wasix_64v1" "sock_open" (func $sock_open (param i32 i32 i32 i64) (result i32)))
  (import "wasix_64v1" "sock_status" (func $sock_status (param i32 i64) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (func $check (param $holds i32) (param $status i32)
    (if (i32.eqz (local.get $holds)) (then (call $exit (local.get $status)) unreachable)))
  (func $succeeds (param $errno i32)
    (if (local.get $errno) (then (call $exit (local.get $errno)) unreachable)))
  (func (export "_start")
    (memory.fill (i32.const 1024) (i32.const 0xa5) (i32.const 4096))
    (call $check (i32.eqz (call $sock_open (i32.const 1) (i32.const 1) (i32.const 6) (i64.const 1024))) (i32.const 120))
    (call $succeeds (call $sock_status (i32.load (i32.const 1024)) (i64.const 1040)))
    (call $check (i32.eqz (i32.load8_u (i32.const 1040))) (i32.const 101))
    (call $exit (i32.const 0))))
