;; claim: A program's memory is as long as the program made it, also after its first call
;; weight: unusual
;;
;; The adapter of preview 1 that jco is given keeps its state in a page that it adds to the memory of the program. Go,
;; TinyGo and AssemblyScript take all that lies behind their own data for theirs, and write over that page.
(module
  (import "wasi_snapshot_preview1" "args_sizes_get" (func $args_sizes_get (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $proc_exit (param i32)))
  (memory (export "memory") 1)
  (func (export "_start")
    (drop (call $args_sizes_get (i32.const 0) (i32.const 4)))
    (if (i32.ne (memory.size) (i32.const 1))
      (then (call $proc_exit (i32.const 99))))))
