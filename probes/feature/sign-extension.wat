;; claim: i32.extend8_s and i64.extend32_s keep the sign
;; weight: ordinary
(module
  (memory (export "memory") 1)
  (func (export "_start")
    (if (i32.ne (i32.extend8_s (i32.const 0xd6)) (i32.const -42))
      (then unreachable))
    (if (i64.ne (i64.extend32_s (i64.const 0xffffffd6)) (i64.const -42))
      (then unreachable))))
