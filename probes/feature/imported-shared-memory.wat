;; claim: A shared memory that the module imports is provided by the host
;; weight: core
;; build: threads
(module
  (import "env" "memory" (memory 1 2 shared))
  (func (export "_start")
    (drop (i32.atomic.rmw.add (i32.const 16) (i32.const 42)))
    (if (i32.ne (i32.atomic.load (i32.const 16)) (i32.const 42)) (then unreachable))))
