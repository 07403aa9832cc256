;; claim: A memory is addressed with 64 bits
;; weight: ordinary
;; build: memory64
(module
  (memory (export "memory") i64 1)
  (func (export "_start")
    (i32.store (i64.const 1024) (i32.const 42))
    (if (i32.ne (i32.load (i64.const 1024)) (i32.const 42))
      (then unreachable))
    (if (i64.ne (memory.size) (i64.const 1))
      (then unreachable))))
