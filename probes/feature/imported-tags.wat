;; claim: The tags of C++ exceptions and of longjmp, which a dynamically linked module imports, are provided and can be thrown and caught
;; weight: ordinary
;; matters: wasix-libc's sysroot for exceptions and dynamic linking leaves both tags undefined in what it links, programs and libraries alike; without them C++ and every program that calls setjmp are not instantiated.
;; source: https://github.com/wasmerio/wasmer/blob/main/lib/wasix/src/state/linker.rs, which defines env.__c_longjmp and env.__cpp_exception
;; build: binaryen, dylink
;;
;; The tags are the host's, so that what one library throws another can catch. With try_table, the final encoding.
(module
  (import "wasix_32v1" "proc_id" (func (param i32) (result i32)))
  (import "env" "memory" (memory 4 256 shared))
  (import "env" "__cpp_exception" (tag $exception (param i32)))
  (import "env" "__c_longjmp" (tag $jump (param i32)))
  (func $throw (param $which i32)
    (if (local.get $which)
      (then (throw $jump (i32.const 2))))
    (throw $exception (i32.const 40)))
  (func $caught (param $which i32) (result i32)
    (block $jumped (result i32)
      (block $thrown (result i32)
        (try_table (catch $exception $thrown) (catch $jump $jumped)
          (call $throw (local.get $which)))
        (unreachable))
      (return)))
  (func (export "_start")
    (if (i32.ne (call $caught (i32.const 0)) (i32.const 40)) (then unreachable))
    (if (i32.ne (call $caught (i32.const 1)) (i32.const 2)) (then unreachable))))
