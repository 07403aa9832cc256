;; claim: Atomic instructions work on a memory that is not shared
;; weight: ordinary
;; matters: clang with -matomics, and every library built for wasm32-wasip1-threads, leaves such instructions in modules that share no memory; a host that wants a shared one refuses them whole.
;; source: https://github.com/WebAssembly/threads/blob/main/proposals/threads/Overview.md
;; build: threads
;;
;; The instructions only, without wait, which traps here by its definition: feature/threads shares the memory.
(module
  (memory (export "memory") 1)
  (func (export "_start")
    (i32.atomic.store (i32.const 1024) (i32.const 40))
    (if (i32.ne (i32.atomic.rmw.add (i32.const 1024) (i32.const 2)) (i32.const 40))
      (then unreachable))
    (if (i32.ne (i32.atomic.rmw.cmpxchg (i32.const 1024) (i32.const 42) (i32.const 43)) (i32.const 42))
      (then unreachable))
    (atomic.fence)
    (if (i32.ne (i32.atomic.load (i32.const 1024)) (i32.const 43))
      (then unreachable))
    ;; Nobody can wait on what nobody shares.
    (if (i32.ne (memory.atomic.notify (i32.const 1024) (i32.const 1)) (i32.const 0))
      (then unreachable))))
