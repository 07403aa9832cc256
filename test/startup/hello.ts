/** A hello world of a few hundred bytes: it writes one line to standard output and returns. */
export const HELLO = `(module
  (import "wasi_snapshot_preview1" "fd_write" (func $fd_write (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 64) "hello\\n")
  (func (export "_start")
    (i32.store (i32.const 16) (i32.const 64))
    (i32.store (i32.const 20) (i32.const 6))
    (drop (call $fd_write (i32.const 1) (i32.const 16) (i32.const 1) (i32.const 32)))))`;

/** The same as a native program. */
export const NATIVE = '#include <stdio.h>\nint main(void) { puts("hello"); return 0; }\n';
