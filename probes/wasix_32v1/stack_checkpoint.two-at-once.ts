// claim: of two checkpoints stack_restore goes back to the one that it is given
// weight: ordinary
// matters: setjmp in wasix-libc (setjmplongjmp.c) nests in Lua's luaD_rawrunprotected (ldo.c); the wrong one unwinds too far, and an outer pcall takes the error.
// source: wasix-org/wasix-witx wasix_v1.witx, stack_checkpoint; nested setjmp, as interpreters use it
// build: threads, asyncify
// A frame is put on the stack, as a C compiler does: wasmer tells by its bytes which checkpoints are still of this stack.

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { __stack_high, __stack_pointer, stack_checkpoint, stack_restore } from "../abi/wasix_32v1";

export { __stack_high, __stack_low, __stack_pointer } from "../abi/wasix_32v1";

export function _start(): void {
  __stack_pointer = __stack_high - 64;
  memory.fill(__stack_pointer, 7, 64);
  const outer = buffer(24);
  const inner = buffer(24);
  const value = buffer(16);
  const passes = buffer(8);
  store<u64>(passes, 0);
  succeeds(stack_checkpoint(outer, value));
  store<i32>(passes, load<i32>(passes) + 1);
  if (load<u64>(value) == 0) {
    succeeds(stack_checkpoint(inner, value + 8));
    store<i32>(passes, load<i32>(passes, 4) + 1, 4);
    if (load<u64>(value, 8) == 0) stack_restore(inner, 3);
    check(1, load<u64>(value, 8) == 3);
    stack_restore(outer, 4);
    exit(102);
  }
  check(3, load<u64>(value) == 4);
  check(4, load<i32>(passes) == 2 && load<i32>(passes, 4) == 2);
  exit(0);
}
