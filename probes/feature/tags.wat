;; claim: A module may have a tag section
;; weight: ordinary
;; build: exceptions
;;
;; No instruction of either form of exception handling is used: modules built with exceptions enabled often hold only the tag.
(module
  (memory (export "memory") 1)
  (tag (param i32))
  (func (export "_start")))
