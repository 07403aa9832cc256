// claim: closure_allocate gives a new index into the table each time
// weight: ordinary
// matters: ffi_closure_alloc of libffi for WASIX takes one slot per callback; where two come out the same, the second callback of a Python ctypes program replaces the first.
// source: wasix-libc wasix/closure.h, wasix_closure_allocate
// build: dylink
// What libffi needs for ffi_closure_alloc.

import { buffer, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { closure_allocate } from "../abi/wasix_32v1";

export function _start(): void {
  const slots = buffer(12);
  for (let i = 0; i < 3; i++) succeeds(closure_allocate(slots + (i << 2)));
  check(1, load<i32>(slots) != UNTOUCHED_32 && load<i32>(slots) != 0);
  check(2, load<i32>(slots) != load<i32>(slots, 4));
  check(3, load<i32>(slots, 4) != load<i32>(slots, 8) && load<i32>(slots) != load<i32>(slots, 8));
  exit(0);
}
