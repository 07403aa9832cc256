// claim: stack_checkpoint returns with the value 0 and fills the snapshot
// weight: ordinary
// matters: setjmp in wasix-libc (setjmplongjmp.c), built without exceptions, returns the value: another than 0 runs the error path of libpng or Lua before anything was done.
// source: wasix-org/wasix-witx wasix_v1.witx, stack_checkpoint
// build: threads, asyncify
// setjmp.

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { stack_checkpoint } from "../abi/wasix_32v1";

export { __stack_high, __stack_low, __stack_pointer } from "../abi/wasix_32v1";

export function _start(): void {
  const snapshot = buffer(24);
  const value = buffer(8);
  succeeds(stack_checkpoint(snapshot, value));
  check(1, load<u64>(value) == 0);
  check(2, !untouched(snapshot, 24));
  exit(0);
}
