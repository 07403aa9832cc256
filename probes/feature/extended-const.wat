;; claim: A constant expression can add and multiply
;; weight: ordinary
;; build: extended-const
(module
  (memory (export "memory") 1)
  (global $computed i32 (i32.mul (i32.const 21) (i32.add (i32.const 1) (i32.const 1))))
  (func (export "_start")
    (if (i32.ne (global.get $computed) (i32.const 42))
      (then unreachable))))
