// claim: stack_restore with 0 makes the checkpoint return 1
// weight: unusual
// matters: longjmp(env, 0) must not look like the first return of setjmp: the program would start over without end.
// source: wasix-org/wasix-witx wasix_v1.witx, stack_restore, param val: if zero this will change to one
// build: threads, asyncify

import { buffer, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp } from "../abi/check";
import { stack_checkpoint, stack_restore } from "../abi/wasix_32v1";

export { __stack_high, __stack_low, __stack_pointer } from "../abi/wasix_32v1";

export function _start(): void {
  const snapshot = buffer(24);
  const value = buffer(8);
  const passes = buffer(4);
  store<i32>(passes, 0);
  setUp(stack_checkpoint(snapshot, value) == 0 && load<i32>(value) != UNTOUCHED_32);
  store<i32>(passes, load<i32>(passes) + 1);
  if (load<i32>(passes) == 1) {
    stack_restore(snapshot, 0);
    exit(101);
  }
  check(2, load<u64>(value) == 1);
  exit(0);
}
