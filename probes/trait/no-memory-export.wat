;; claim: A command that exports no memory can hand pointers into its own memory to the host
;; weight: unusual
;; stdout: "ok"
;;
;; The host finds the memory behind a pointer by the export "memory". Where there is none, most trap at the call.
(module
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory 1)
  (data (i32.const 0) "\08\00\00\00\02\00\00\00ok")
  (func (export "_start")
    (call $proc_exit (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 16)))))
