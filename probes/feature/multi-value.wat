;; claim: A function returns two values
;; weight: ordinary
(module
  (memory (export "memory") 1)
  (func $both (result i32 i32)
    (i32.const 50)
    (i32.const 8))
  (func (export "_start")
    (if (i32.ne (i32.sub (call $both)) (i32.const 42))
      (then unreachable))))
