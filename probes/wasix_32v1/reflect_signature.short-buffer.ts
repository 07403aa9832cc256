// claim: reflect_signature with too short a buffer is EOVERFLOW, gives the numbers and leaves the buffer alone
// weight: unusual
// matters: The caller learns by it how much room it needs, and asks again; a host that writes on overwrites its stack.
// source: wasix-libc wasix/reflection.h, wasix_reflect_signature: EOVERFLOW
// build: table

import { buffer, untouched } from "../abi/bytes";
import { check, exit, failsWith } from "../abi/check";
import { reflect_signature } from "../abi/wasix_32v1";

const EOVERFLOW = 61;

function callee(a: i32, b: i64, c: f32): void {}

export function _start(): void {
  const types = buffer(8);
  const reflection = buffer(8);
  failsWith(reflect_signature(callee.index, types, 2, types, 0, reflection), EOVERFLOW);
  check(1, load<u16>(reflection, 2) == 3 && load<u16>(reflection, 4) == 0);
  check(2, untouched(types, 8));
  exit(0);
}
