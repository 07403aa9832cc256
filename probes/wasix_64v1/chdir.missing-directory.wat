;; claim: chdir to a directory that is not there is ENOENT
;; weight: ordinary
;; when: world nothing of that name
;; matters: chdir in wasix-libc (libc-bottom-half/sources/chdir.c), built for wasm64 by build64.sh, passes pointer and length 64 bits wide; a host that reads them otherwise looks for another name.
;; source: wasix-org/wasix-witx wasix_v1.witx, chdir; chdir(3p): ENOENT
;; The pointers are 64 bits wide and the memory is not: no Wasmer has 64-bit memories, and feature/memory64 tells that.
(module
  (import "wasix_64v1" "chdir" (func $chdir (param i64 i64) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (memory (export "memory") 1)
  (func $check (param $holds i32) (param $status i32)
    (if (i32.eqz (local.get $holds)) (then (call $exit (local.get $status)) unreachable)))
  (func $succeeds (param $errno i32)
    (if (local.get $errno) (then (call $exit (local.get $errno)) unreachable)))
  (func (export "_start")
    (memory.fill (i32.const 1024) (i32.const 0xa5) (i32.const 4096))
    (i64.store (i32.const 1024) (i64.const 0x656e6f6e2f)) ;; "/none"
    (i32.store (i32.const 1040) (call $chdir (i64.const 1024) (i64.const 5)))
    (call $check (i32.load (i32.const 1040)) (i32.const 100))
    (call $check (i32.eq (i32.load (i32.const 1040)) (i32.const 44)) (i32.load (i32.const 1040)))
    (call $exit (i32.const 0))))
