;; claim: A typed reference is called without a table
;; weight: ordinary
;; build: binaryen
(module
  (memory (export "memory") 1)
  (type $number (func (result i32)))
  (elem declare func $answer)
  (func $answer (type $number)
    (i32.const 42))
  (func $ask (param $which (ref $number)) (result i32)
    (call_ref $number (local.get $which)))
  (func (export "_start")
    (if (i32.ne (call $ask (ref.func $answer)) (i32.const 42))
      (then unreachable))))
