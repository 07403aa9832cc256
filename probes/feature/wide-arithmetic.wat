;; claim: Two 64-bit numbers multiply to 128 bits
;; weight: ordinary
;; build: binaryen
(module
  (memory (export "memory") 1)
  (func $high (result i64)
    (local $low i64)
    (local $high i64)
    (i64.mul_wide_u (i64.const -1) (i64.const 43))
    (local.set $high)
    (local.set $low)
    (local.get $high))
  (func (export "_start")
    (if (i64.ne (call $high) (i64.const 42))
      (then unreachable))))
