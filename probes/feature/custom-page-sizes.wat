;; claim: A memory can have pages of one byte
;; weight: ordinary
;; build: binaryen
(module
  (memory (export "memory") 1100 (pagesize 1))
  (func (export "_start")
    (i32.store (i32.const 1024) (i32.const 42))
    (if (i32.ne (i32.load (i32.const 1024)) (i32.const 42))
      (then unreachable))
    (if (i32.ne (memory.size) (i32.const 1100))
      (then unreachable))))
