;; claim: A command that has no memory and passes no pointers runs
;; weight: unusual
;; expect: exited 7
;;
;; Node asks for an exported memory before it calls _start, whatever the program does then.
(module
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (func (export "_start")
    (call $proc_exit (i32.const 7))))
