;; claim: getcwd writes an absolute path and its length, without the NUL that may end it
;; weight: ordinary
;; matters: getcwd in wasix-libc (libc-bottom-half/sources/getcwd.c), built for wasm64, holds the length in a 64-bit pointersize; a host that writes only four bytes leaves its upper half undefined.
;; source: wasix-org/wasix-witx wasix_v1.witx, getcwd: path_len is a pointersize
;; The pointers are 64 bits wide and the memory is not: no Wasmer has 64-bit memories, and feature/memory64 tells that.
(module
  (import "wasix_64v1" "getcwd" (func $getcwd (param i64 i64) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (func $check (param $holds i32) (param $status i32)
    (if (i32.eqz (local.get $holds)) (then (call $exit (local.get $status)) unreachable)))
  (func $succeeds (param $errno i32)
    (if (local.get $errno) (then (call $exit (local.get $errno)) unreachable)))
  (func $ends (param $byte i32) (result i32)
    (i32.or (i32.eqz (local.get $byte)) (i32.eq (local.get $byte) (i32.const 0xa5))))
  (func (export "_start")
    (local $end i32)
    (memory.fill (i32.const 1024) (i32.const 0xa5) (i32.const 4096))
    (i64.store (i32.const 1024) (i64.const 256))
    (call $succeeds (call $getcwd (i64.const 2048) (i64.const 1024)))
    (call $check (i32.eq (i32.load8_u (i32.const 2048)) (i32.const 47)) (i32.const 101))
    (local.set $end (i32.add (i32.const 2048) (i32.load (i32.const 1024))))
    (call $check (i32.eqz (call $ends (i32.load8_u (i32.sub (local.get $end) (i32.const 1))))) (i32.const 102))
    (call $check (call $ends (i32.load8_u (local.get $end))) (i32.const 103))
    (call $exit (i32.const 0))))
