;; claim: An imported memory with a maximum is provided within it
;; weight: unusual
;;
;; feature/imported-memory with a maximum: a host that brings one memory for every module may have none, or a larger one.
(module
  (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (import "env" "memory" (memory 1 1))
  (func (export "_start")
    (i32.store (i32.const 65532) (i32.const 42))
    (if (i32.ne (i32.load (i32.const 65532)) (i32.const 42)) (then unreachable))
    (if (i32.ne (memory.grow (i32.const 1)) (i32.const -1)) (then unreachable))))
