;; claim: A structure is made, changed and read
;; weight: ordinary
;; build: binaryen
(module
  (memory (export "memory") 1)
  (type $pair (struct (field $left i32) (field $right (mut i32))))
  (func (export "_start")
    (local $p (ref null $pair))
    (local.set $p (struct.new $pair (i32.const 40) (i32.const 0)))
    (struct.set $pair $right (local.get $p) (i32.const 2))
    (if (i32.ne
          (i32.add (struct.get $pair $left (local.get $p)) (struct.get $pair $right (local.get $p)))
          (i32.const 42))
      (then unreachable))))
