// claim: a checkpoint can be restored more than once
// weight: ordinary
// matters: A loop of bash and a REPL jump back to the same setjmp (setjmplongjmp.c of wasix-libc) after each error; the second one would end the shell.
// source: wasix-org/wasix-witx wasix_v1.witx, stack_checkpoint; setjmp(3)
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
  const pass = load<i32>(passes) + 1;
  store<i32>(passes, pass);
  check(1, load<u64>(value) == (pass == 1 ? 0 : <u64>(pass + 10)));
  if (pass < 4) {
    stack_restore(snapshot, pass + 11);
    exit(102);
  }
  exit(0);
}
