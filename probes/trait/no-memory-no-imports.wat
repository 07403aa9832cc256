;; claim: A command that imports nothing and has no memory runs
;; weight: unusual
;;
;; It never calls the host. What asks for an exported memory before it calls _start refuses it all the same.
(module
  (func (export "_start")))
