;; claim: A module has a shared memory and works on it with atomic instructions
;; weight: ordinary
;; build: threads
;;
;; The instructions and the memory only: starting a thread is a syscall of its own (wasi.thread-spawn).
(module
  (memory (export "memory") 1 1 shared)
  (func (export "_start")
    (i32.atomic.store (i32.const 1024) (i32.const 40))
    (if (i32.ne (i32.atomic.rmw.add (i32.const 1024) (i32.const 2)) (i32.const 40))
      (then unreachable))
    (if (i32.ne (i32.atomic.load (i32.const 1024)) (i32.const 42))
      (then unreachable))
    ;; Nobody waits, so nobody is woken.
    (if (i32.ne (memory.atomic.notify (i32.const 1024) (i32.const 1)) (i32.const 0))
      (then unreachable))))
