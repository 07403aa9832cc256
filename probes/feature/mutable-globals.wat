;; claim: A mutable global can be exported
;; weight: ordinary
(module
  (memory (export "memory") 1)
  (global $counter (export "counter") (mut i32) (i32.const 41))
  (func (export "_start")
    (global.set $counter (i32.add (global.get $counter) (i32.const 1)))
    (if (i32.ne (global.get $counter) (i32.const 42))
      (then unreachable))))
