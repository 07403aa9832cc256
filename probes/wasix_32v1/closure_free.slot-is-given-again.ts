// claim: a slot that closure_free gave back is given out again by one of the next allocations
// weight: ordinary
// matters: ffi_closure_free of libffi for WASIX gives slots back; if they are lost, a Python program that makes a ctypes callback in a loop grows the function table until it fails.
// source: wasix-libc wasix/closure.h, wasix_closure_free
// build: dylink

import { buffer, UNTOUCHED_32 } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { closure_allocate, closure_free } from "../abi/wasix_32v1";

export function _start(): void {
  const slot = buffer(4);
  setUp(closure_allocate(slot) == 0);
  const freed = load<i32>(slot);
  succeeds(closure_free(freed));
  let again = false;
  for (let i = 0; i < 2000 && !again; i++) {
    store<i32>(slot, UNTOUCHED_32);
    setUp(closure_allocate(slot) == 0);
    again = load<i32>(slot) == freed;
  }
  check(1, again && freed != UNTOUCHED_32);
  exit(0);
}
