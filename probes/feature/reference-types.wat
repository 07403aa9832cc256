;; claim: A table holds and gives back references
;; weight: ordinary
(module
  (memory (export "memory") 1)
  (table $references 2 externref)
  (table $functions 1 funcref)
  (elem declare func $answer)
  (func $answer (result i32)
    (i32.const 42))
  (func (export "_start")
    (if (i32.eqz (ref.is_null (table.get $references (i32.const 1))))
      (then unreachable))
    (if (i32.ne (table.grow $references (ref.null extern) (i32.const 3)) (i32.const 2))
      (then unreachable))
    (table.set $functions (i32.const 0) (ref.func $answer))
    (if (i32.ne (call_indirect $functions (result i32) (i32.const 0)) (i32.const 42))
      (then unreachable))))
