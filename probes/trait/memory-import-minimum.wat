;; claim: An imported memory is provided as large as its minimum says
;; weight: unusual
;;
;; feature/imported-memory with 64 MiB: a host that brings one memory for every module may have a smaller one.
(module
  (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (import "env" "memory" (memory 1024))
  (func (export "_start")
    (i32.store (i32.const 67108860) (i32.const 42))
    (if (i32.ne (i32.load (i32.const 67108860)) (i32.const 42)) (then unreachable))))
