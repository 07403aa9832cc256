// claim: reflect_signature says of a function that its signature stays, and of a closure that it does not
// weight: unusual
// matters: A foreign-function library keeps signatures by index; the index of a closure that was freed is given out again with another one.
// source: wasix-libc wasix/reflection.h, wasix_reflection_result_t, cacheable
// build: dylink

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { I32 } from "../abi/dynamic";
import { closure_allocate, closure_prepare, reflect_signature } from "../abi/wasix_32v1";

function backing(values: usize, results: usize, environment: usize): void {}

export function _start(): void {
  const slot = buffer(4);
  const types = buffer(8);
  const reflection = buffer(8);
  setUp(closure_allocate(slot) == 0);
  setUp(closure_prepare(backing.index, load<i32>(slot), types, 0, types, 0, 0) == 0);
  succeeds(reflect_signature(backing.index, types, 4, types, 4, reflection));
  check(1, load<u8>(reflection) == 1 && load<u16>(reflection, 2) == 3);
  check(3, load<u16>(types) == 0 && load<u8>(types, 2) == I32);
  succeeds(reflect_signature(load<i32>(slot), types, 4, types, 4, reflection));
  check(2, load<u8>(reflection) == 0 && load<u16>(reflection, 2) == 0);
  exit(0);
}
