;; claim: A module with an import nobody defines still instantiates
;; weight: unusual
;;
;; wasm3, WAMR and wizer link anything and trap on the call: there a link probe says nothing, only a call tells.
(module
  (import "wasi_snapshot_preview1" "no_such_function" (func (param i32) (result i32)))
  (memory (export "memory") 1)
  (func (export "_start")))
