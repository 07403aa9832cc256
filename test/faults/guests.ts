import binaryen from "binaryen";

const IMPORTS = {
  write: '(import "wasi_snapshot_preview1" "fd_write" (func $write (param i32 i32 i32 i32) (result i32)))',
  open: `(import "wasi_snapshot_preview1" "path_open"
    (func $open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))`,
  exit: '(import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))',
};
const MEMORY = '(memory (export "memory") 18)';
/** A megabyte as the one buffer of a list at 0. */
const BUFFER = '(data (i32.const 0) "\\00\\10\\00\\00\\00\\00\\10\\00")';
const start = (body: string) => `(func (export "_start") ${body})`;

/** Modules that use up what they can, as text. */
export const GUESTS = {
  "an endless loop": `(module ${IMPORTS.exit} ${MEMORY} ${start("(loop (br 0))")})`,

  "an output flood": `(module ${IMPORTS.write} ${MEMORY} ${BUFFER} ${start(
    "(loop (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 8))) (br 0))",
  )})`,

  // It touches each page, and ends where there is none any more.
  "a memory hog": `(module ${IMPORTS.exit} ${MEMORY} (func (export "_start") (local $page i32)
    (loop $more
      (local.set $page (memory.grow (i32.const 1)))
      (if (i32.ne (local.get $page) (i32.const -1))
        (then (i32.store (i32.shl (local.get $page) (i32.const 16)) (i32.const 1)) (br $more))))
    (call $exit (i32.const 0))))`,

  // Sixteen files, each of 64 MiB where there is room: a gigabyte, so that it fills no real disk.
  "a disk filler": `(module ${IMPORTS.write} ${IMPORTS.open} ${IMPORTS.exit} ${MEMORY} ${BUFFER}
    (func (export "_start") (local $file i32) (local $left i32)
      (loop $next
        (i32.store8 (i32.const 256) (i32.add (i32.const 97) (local.get $file)))
        (if (i32.eqz (call $open (i32.const 3) (i32.const 0) (i32.const 256) (i32.const 1) (i32.const 1) (i64.const 0x40)
            (i64.const 0) (i32.const 0) (i32.const 128)))
          (then
            (local.set $left (i32.const 64))
            (loop $more
              (local.set $left (i32.sub (local.get $left) (i32.const 1)))
              (br_if $more (i32.and
                (i32.eqz (call $write (i32.load (i32.const 128)) (i32.const 0) (i32.const 1) (i32.const 8)))
                (i32.gt_s (local.get $left) (i32.const 0)))))))
        (local.set $file (i32.add (local.get $file) (i32.const 1)))
        (br_if $next (i32.lt_u (local.get $file) (i32.const 16))))
      (call $exit (i32.const 0))))`,
} as const;

/** A WASIX module whose every process forks for ever, as a binary: Asyncify is what a fork is made of. */
export function forkBomb(): Uint8Array {
  const module = binaryen.parseText(`(module
    (import "wasix_32v1" "proc_fork" (func $fork (param i32 i32) (result i32)))
    (import "env" "memory" (memory 4 16 shared))
    (export "memory" (memory 0))
    (global (export "__stack_pointer") (mut i32) (i32.const 131072))
    (global (export "__stack_high") i32 (i32.const 131072))
    (global (export "__stack_low") i32 (i32.const 65536))
    (func (export "_start") (loop $more (drop (call $fork (i32.const 1) (i32.const 16))) (br $more))))`);
  module.setFeatures(binaryen.Features.All);
  module.runPasses(["asyncify"]);
  return module.emitBinary();
}
