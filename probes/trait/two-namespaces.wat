;; claim: A module can import from wasi_snapshot_preview1 and wasi_unstable at once
;; weight: unusual
;;
;; The older name has the same functions, but for the layout of some structures. bun defines only one of them for a module.
(module
  (import "wasi_snapshot_preview1" "fd_close" (func (param i32) (result i32)))
  (import "wasi_unstable" "args_sizes_get" (func (param i32 i32) (result i32)))
  (memory (export "memory") 1)
  (func (export "_start")))
