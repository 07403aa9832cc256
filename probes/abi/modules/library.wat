;; claim: A library: `answer` gives 42, `value` is the address of 4242, and its constructor leaves 77 at address 60000.
;; build: library, threads
(module
  (import "env" "memory" (memory 1 65536 shared))
  (import "env" "__memory_base" (global $base i32))
  (func (export "answer") (result i32) (i32.const 42))
  (global (export "value") i32 (i32.const 8))
  (func (export "__wasm_call_ctors") (i32.store (i32.const 60000) (i32.const 77)))
  (data (global.get $base) "\00\00\00\00\00\00\00\00\92\10\00\00"))
