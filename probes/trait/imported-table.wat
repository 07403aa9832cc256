;; claim: A table that the module imports is provided by the host
;; weight: unusual
(module
  (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (import "env" "table" (table 1 funcref))
  (memory (export "memory") 1)
  (func (export "_start")))
