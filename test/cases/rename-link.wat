(module
 (import "wasi_snapshot_preview1" "path_symlink" (func $l (param i32 i32 i32 i32 i32) (result i32)))
 (import "wasi_snapshot_preview1" "path_rename" (func $r (param i32 i32 i32 i32 i32 i32) (result i32)))
 (import "wasi_snapshot_preview1" "proc_exit" (func $e (param i32)))
 (memory (export "memory") 1) (data (i32.const 0) "release") (data (i32.const 32) "new") (data (i32.const 48) "current")
 (func (export "_start")
  (if (call $l (i32.const 0) (i32.const 7) (i32.const 3) (i32.const 32) (i32.const 3)) (then (call $e (i32.const 90))))
  (call $e (call $r (i32.const 3) (i32.const 32) (i32.const 3) (i32.const 3) (i32.const 48) (i32.const 7)))))
