;; claim: A memory that the module imports is provided by the host
;; weight: ordinary
;;
;; Wasmer's command line gives a memory to a module of WASI only, so it is one: it imports proc_exit.
(module
  (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (import "env" "memory" (memory 1))
  (func (export "_start")
    (i32.store (i32.const 16) (i32.const 42))
    (if (i32.ne (i32.load (i32.const 16)) (i32.const 42)) (then unreachable))))
