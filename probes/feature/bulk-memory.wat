;; claim: memory.fill and memory.copy change memory
;; weight: ordinary
(module
  (memory (export "memory") 1)
  (func (export "_start")
    (memory.fill (i32.const 1024) (i32.const 42) (i32.const 8))
    (memory.copy (i32.const 2048) (i32.const 1020) (i32.const 8))
    (if (i64.ne (i64.load (i32.const 2048)) (i64.const 0x2a2a2a2a00000000))
      (then unreachable))))
