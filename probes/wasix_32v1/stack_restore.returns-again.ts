// claim: stack_restore makes stack_checkpoint return a second time, with the value given
// weight: ordinary
// matters: longjmp in wasix-libc (setjmplongjmp.c) comes back through it; without a second return from setjmp Lua's luaD_throw (ldo.c) never gets to the pcall that waits for the error.
// source: wasix-org/wasix-witx wasix_v1.witx, stack_restore, param val
// build: threads, asyncify
// longjmp.

import { buffer } from "../abi/bytes";
import { check, exit, setUp } from "../abi/check";
import { stack_checkpoint, stack_restore } from "../abi/wasix_32v1";

export { __stack_high, __stack_low, __stack_pointer } from "../abi/wasix_32v1";

export function _start(): void {
  const snapshot = buffer(24);
  const value = buffer(8);
  const passes = buffer(4);
  store<i32>(passes, 0);
  setUp(stack_checkpoint(snapshot, value) == 0);
  store<i32>(passes, load<i32>(passes) + 1);
  if (load<u64>(value) == 0 && load<i32>(passes) == 1) {
    stack_restore(snapshot, 11);
    exit(101);
  }
  check(2, load<i32>(passes) == 2);
  check(3, load<u64>(value) == 11);
  exit(0);
}
