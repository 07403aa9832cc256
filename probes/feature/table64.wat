;; claim: A table is addressed with 64 bits
;; weight: ordinary
;; build: memory64
(module
  (memory (export "memory") 1)
  (table $functions i64 1 funcref)
  (elem $functions (i64.const 0) func $answer)
  (type $number (func (result i32)))
  (func $answer (type $number)
    (i32.const 42))
  (func (export "_start")
    (if (i32.ne (call_indirect $functions (type $number) (i64.const 0)) (i32.const 42))
      (then unreachable))))
