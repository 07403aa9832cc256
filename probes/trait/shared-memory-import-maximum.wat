;; claim: An imported shared memory whose maximum is the whole address space is provided by the host
;; weight: unusual
;; build: threads
;;
;; feature/imported-shared-memory with the limits that linkers write: a maximum of 65536 pages is 4 GiB.
(module
  (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (import "env" "memory" (memory 1024 65536 shared))
  (func (export "_start")
    (drop (i32.atomic.rmw.add (i32.const 67108860) (i32.const 42)))
    (if (i32.ne (i32.atomic.load (i32.const 67108860)) (i32.const 42)) (then unreachable))))
