;; claim: _initialize of a reactor is called
;; weight: unusual
;; stdout: "ok"
;;
;; A reactor exports _initialize and no _start. Its constructors run there: a host that does not call it has a library
;; whose globals are all zero. Only the first call prints, so that this says nothing of how often.
(module
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 0) "\08\00\00\00\02\00\00\00ok")
  (global $called (mut i32) (i32.const 0))
  (func (export "_initialize")
    (if (i32.eqz (global.get $called))
      (then (drop (call $fd_write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 16)))))
    (global.set $called (i32.const 1))))
