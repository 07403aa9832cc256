;; claim: return_call needs no stack: a million calls deep
;; weight: ordinary
;; build: tail-call
(module
  (memory (export "memory") 1)
  (func $count (param $left i32) (param $sum i32) (result i32)
    (if (i32.eqz (local.get $left))
      (then (return (local.get $sum))))
    (return_call $count
      (i32.sub (local.get $left) (i32.const 1))
      (i32.add (local.get $sum) (i32.const 42))))
  (func (export "_start")
    (if (i32.ne (call $count (i32.const 1000000) (i32.const 0)) (i32.const 42000000))
      (then unreachable))))
