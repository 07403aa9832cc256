(module
 (import "wasi_snapshot_preview1" "path_symlink" (func $l (param i32 i32 i32 i32 i32) (result i32)))
 (import "wasi_snapshot_preview1" "path_unlink_file" (func $u (param i32 i32 i32) (result i32)))
 (import "wasi_snapshot_preview1" "proc_exit" (func $e (param i32)))
 (memory (export "memory") 1) (data (i32.const 0) "out.txt") (data (i32.const 32) "link")
 (func (export "_start")
  (if (call $l (i32.const 0) (i32.const 7) (i32.const 3) (i32.const 32) (i32.const 4)) (then (call $e (i32.const 90))))
  (call $e (call $u (i32.const 3) (i32.const 32) (i32.const 4)))))
