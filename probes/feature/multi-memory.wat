;; claim: A module has two memories that are apart
;; weight: ordinary
;; build: multi-memory
(module
  (memory $first (export "memory") 1)
  (memory $second 1)
  (func (export "_start")
    (i32.store $first (i32.const 1024) (i32.const 1))
    (i32.store $second (i32.const 1024) (i32.const 42))
    (if (i32.ne (i32.load $first (i32.const 1024)) (i32.const 1))
      (then unreachable))
    (if (i32.ne (i32.load $second (i32.const 1024)) (i32.const 42))
      (then unreachable))))
