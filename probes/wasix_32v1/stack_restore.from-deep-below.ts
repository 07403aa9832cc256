// claim: stack_restore from within several calls goes back to the checkpoint, and what stands behind the calls does not run
// weight: ordinary
// matters: longjmp in wasix-libc (setjmplongjmp.c), as in Lua's ldo.c and libjpeg's error handlers; what runs on works with data that is broken.
// source: wasix-org/wasix-witx wasix_v1.witx, stack_restore; longjmp(3)
// build: threads, asyncify

import { buffer, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp } from "../abi/check";
import { stack_checkpoint, stack_restore } from "../abi/wasix_32v1";

export { __stack_high, __stack_low, __stack_pointer } from "../abi/wasix_32v1";

const trace = memory.data(4);

function below(depth: i32, snapshot: usize): void {
  if (depth == 0) stack_restore(snapshot, 5);
  else below(depth - 1, snapshot);
  store<i32>(trace, 99);
}

export function _start(): void {
  const snapshot = buffer(24);
  const value = buffer(8);
  setUp(stack_checkpoint(snapshot, value) == 0 && load<i32>(value) != UNTOUCHED_32);
  if (load<u64>(value) == 0) {
    store<i32>(trace, 1);
    below(4, snapshot);
    exit(101);
  }
  check(2, load<u64>(value) == 5);
  check(3, load<i32>(trace) == 1);
  exit(0);
}
