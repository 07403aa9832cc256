;; claim: A dynamically linked program is placed in memory, and is told where its functions are in the table
;; weight: ordinary
;; matters: wasix-libc builds Python and PHP as programs with dylink.0 that load extensions; a host that does not link them refuses their imports from env and GOT.func.
;; source: https://github.com/WebAssembly/tool-conventions/blob/main/DynamicLinking.md
;; build: binaryen, dylink
(module
  (import "wasix_32v1" "proc_id" (func (param i32) (result i32)))
  (import "env" "memory" (memory 4 256 shared))
  (import "env" "__memory_base" (global $memory_base i32))
  (import "GOT.func" "answer" (global $address (mut i32)))
  (type $answer (func (result i32)))
  (table $table 1 funcref)
  (func $answer (export "answer") (type $answer)
    (i32.const 42))
  (func (export "_start")
    ;; The page that dylink.0 asks for is there, to its last byte.
    (i32.store offset=65532 (global.get $memory_base) (i32.const 7))
    (if (i32.ne (i32.load offset=65532 (global.get $memory_base)) (i32.const 7)) (then unreachable))
    (if (i32.eqz (global.get $address)) (then unreachable))
    (if (i32.ne (call_indirect $table (type $answer) (global.get $address)) (i32.const 42)) (then unreachable))))
