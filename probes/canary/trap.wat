;; claim: The harness sees a trap as a trap
;; expect: trapped
(module
  (memory (export "memory") 1)
  (func (export "_start")
    unreachable))
