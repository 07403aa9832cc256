;; claim: A function exported under the empty name is not called by itself
;; weight: unusual
;;
;; Wasmtime's command line prefers such an export to _start, and gives it no arguments. Linkers that rename exports leave
;; one behind.
(module
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (func (export "_start"))
  (func (export "")
    (call $proc_exit (i32.const 99))))
