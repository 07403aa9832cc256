;; claim: An exception thrown in a try_table is caught, with its value
;; weight: ordinary
;; build: binaryen
;;
;; The final form of the exception-handling proposal (try_table, throw_ref, exnref).
(module
  (memory (export "memory") 1)
  (tag $number (param i32))
  (func $throw
    (throw $number (i32.const 42)))
  (func (export "_start")
    (if (i32.ne
          (block $caught (result i32)
            (try_table (catch $number $caught)
              (call $throw))
            (i32.const 0))
          (i32.const 42))
      (then unreachable))))
