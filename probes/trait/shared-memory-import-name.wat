;; claim: A shared memory that is imported under another name than env.memory is provided by the host
;; weight: unusual
;; build: threads
;;
;; feature/imported-shared-memory with other names. It imports proc_exit for the same reason.
(module
  (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (import "host" "mem" (memory 1 2 shared))
  (func (export "_start")
    (drop (i32.atomic.rmw.add (i32.const 16) (i32.const 42)))
    (if (i32.ne (i32.atomic.load (i32.const 16)) (i32.const 42)) (then unreachable))))
