;; claim: A module that imports a known function with a wrong signature still instantiates
;; weight: unusual
;;
;; Hosts in JavaScript never check signatures when linking. The specification has fd_close as (i32) -> (i32).
(module
  (import "wasi_snapshot_preview1" "fd_close" (func (param i64) (result i64)))
  (memory (export "memory") 1)
  (func (export "_start")))
