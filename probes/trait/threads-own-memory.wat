;; claim: A module that imports wasi.thread-spawn and has a memory of its own runs and starts a thread
;; weight: unusual
;; build: threads
;;
;; wasi-threads has the memory imported, so that every thread gets the same one. A memory of its own is a new one in each.
(module
  (import "wasi" "thread-spawn" (func $spawn (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1 2 shared)
  (func (export "wasi_thread_start") (param i32 i32))
  (func (export "_start")
    (if (i32.lt_s (call $spawn (i32.const 0)) (i32.const 0))
      (then (call $proc_exit (i32.const 100))))))
