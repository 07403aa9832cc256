;; claim: A memory that the module imports is provided by the host
;; weight: core
(module
  (import "env" "memory" (memory 1))
  (func (export "_start")
    (i32.store (i32.const 16) (i32.const 42))
    (if (i32.ne (i32.load (i32.const 16)) (i32.const 42)) (then unreachable))))
