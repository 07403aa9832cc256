;; claim: A shared memory that the module imports is provided by the host
;; weight: ordinary
;; build: threads
;;
;; Wasmer's command line gives a memory to a module of WASI only, so it is one: it imports proc_exit.
(module
  (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))
  (import "env" "memory" (memory 1 2 shared))
  (func (export "_start")
    (drop (i32.atomic.rmw.add (i32.const 16) (i32.const 42)))
    (if (i32.ne (i32.atomic.load (i32.const 16)) (i32.const 42)) (then unreachable))))
