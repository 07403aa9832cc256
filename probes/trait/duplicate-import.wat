;; claim: A module that lists one import twice instantiates
;; weight: unusual
;;
;; The specification allows it, and some toolchains do it. A host that keeps imports by name alone may refuse.
(module
  (import "wasi_snapshot_preview1" "fd_close" (func (param i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_close" (func (param i32) (result i32)))
  (memory (export "memory") 1)
  (func (export "_start")))
