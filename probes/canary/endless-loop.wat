;; claim: The harness kills an endless loop
;; expect: timeout
;; timeout: 1000
(module
  (memory (export "memory") 1)
  (func (export "_start")
    (loop $forever
      (br $forever))))
