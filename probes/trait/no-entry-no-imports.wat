;; claim: A module that imports nothing and has neither _start nor _initialize nor a memory loads
;; weight: unusual
;;
;; A library that needs no host at all. A host may ask for an entry or a memory before anything else.
(module
  (func (export "answer") (result i32)
    (i32.const 42)))
