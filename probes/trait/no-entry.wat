;; claim: A module with neither _start nor _initialize loads
;; weight: unusual
;;
;; A library whose functions its embedder calls. Command lines that want a _start end with an error; others call nothing.
(module
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (func (export "answer") (result i32)
    (i32.const 42)))
