;; claim: tty_get fills the record, with 0 or 1 in its flags
;; weight: ordinary
;; matters: isatty and tcgetattr in wasix-libc (musl/src/unistd/isatty.c, termios/tcgetattr.c), built for wasm64, read this record; flags at other places make a shell switch its prompt or echo off.
;; source: wasix-org/wasix-witx wasix_v1.witx, tty_get
;; The pointers are 64 bits wide and the memory is not: no Wasmer has 64-bit memories, and feature/memory64 tells that.
(module
  (import "wasix_64v1" "tty_get" (func $tty_get (param i64) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (func $check (param $holds i32) (param $status i32)
    (if (i32.eqz (local.get $holds)) (then (call $exit (local.get $status)) unreachable)))
  (func $succeeds (param $errno i32)
    (if (local.get $errno) (then (call $exit (local.get $errno)) unreachable)))
  (func (export "_start")
    (memory.fill (i32.const 1024) (i32.const 0xa5) (i32.const 4096))
    (call $succeeds (call $tty_get (i64.const 1024)))
    (call $check (i32.le_u (i32.load (i32.const 1024)) (i32.const 65535)) (i32.const 101))
    (call $check (i32.le_u (i32.load8_u (i32.const 1040)) (i32.const 1)) (i32.const 102))
    (call $check (i32.le_u (i32.load8_u (i32.const 1043)) (i32.const 1)) (i32.const 103))
    (call $exit (i32.const 0))))
