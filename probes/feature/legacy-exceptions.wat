;; claim: An exception thrown in a try block is caught, with its value
;; weight: ordinary
;; build: exceptions
;;
;; The first form of the exception-handling proposal (try, catch), which try_table has replaced.
(module
  (memory (export "memory") 1)
  (tag $number (param i32))
  (func $throw
    (throw $number (i32.const 42)))
  (func (export "_start")
    (if (i32.ne
          (try (result i32)
            (do
              (call $throw)
              (i32.const 0))
            (catch $number))
          (i32.const 42))
      (then unreachable))))
