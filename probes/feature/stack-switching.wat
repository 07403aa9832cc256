;; claim: A function runs on a stack of its own and is resumed where it was suspended
;; weight: ordinary
;; build: binaryen
(module
  (memory (export "memory") 1)
  (type $task (func))
  (type $stack (cont $task))
  (tag $pause)
  (global $steps (mut i32) (i32.const 0))
  (elem declare func $count)
  (func $count (type $task)
    (global.set $steps (i32.const 1))
    (suspend $pause)
    (global.set $steps (i32.add (global.get $steps) (i32.const 41))))
  (func (export "_start")
    (local $paused (ref null $stack))
    (block $done
      (local.set $paused
        (block $on_pause (result (ref $stack))
          (resume $stack (on $pause $on_pause) (cont.new $stack (ref.func $count)))
          (br $done))))
    (if (i32.ne (global.get $steps) (i32.const 1))
      (then unreachable))
    (resume $stack (local.get $paused))
    (if (i32.ne (global.get $steps) (i32.const 42))
      (then unreachable))))
