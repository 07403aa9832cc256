;; claim: A module with a function import from a module that nobody defines still instantiates
;; weight: unusual
;;
;; unknown-import asks for a name that a known module lacks; a host may fill up its own modules and no others.
(module
  (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (import "env" "no_such_function" (func (param i32) (result i32)))
  (memory (export "memory") 1)
  (func (export "_start")))
