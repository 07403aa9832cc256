;; claim: proc_id gives the same id twice
;; weight: ordinary
;; matters: getpid in wasix-libc (libc-bottom-half/sources/getpid.c), built for wasm64, gives a 64-bit pointer for four bytes; written elsewhere, temporary files of different processes get one name.
;; source: wasix-org/wasix-witx wasix_v1.witx, proc_id
;; The pointers are 64 bits wide and the memory is not: no Wasmer has 64-bit memories, and feature/memory64 tells that.
(module
  (import "wasix_64v1" "proc_id" (func $proc_id (param i64) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (func $check (param $holds i32) (param $status i32)
    (if (i32.eqz (local.get $holds)) (then (call $exit (local.get $status)) unreachable)))
  (func $succeeds (param $errno i32)
    (if (local.get $errno) (then (call $exit (local.get $errno)) unreachable)))
  (func (export "_start")
    (memory.fill (i32.const 1024) (i32.const 0xa5) (i32.const 4096))
    (call $succeeds (call $proc_id (i64.const 1024)))
    (call $succeeds (call $proc_id (i64.const 1040)))
    (call $check (i32.ne (i32.load (i32.const 1024)) (i32.const 0xa5a5a5a5)) (i32.const 101))
    (call $check (i32.gt_s (i32.load (i32.const 1024)) (i32.const 0)) (i32.const 102))
    (call $check (i32.eq (i32.load (i32.const 1024)) (i32.load (i32.const 1040))) (i32.const 103))
    (call $exit (i32.const 0))))
