// claim: reflect_signature of an index past the end of the table is EINVAL
// weight: ordinary
// matters: wasix_reflect_signature of wasix-libc (wasix/reflection.h) hands EINVAL to who was given a bad callback; success ends in a call of nothing.
// source: wasix-libc wasix/reflection.h, wasix_reflect_signature: EINVAL
// build: table

import { buffer } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { reflect_signature } from "../abi/wasix_32v1";

function callee(): void {}

export function _start(): void {
  const types = buffer(8);
  setUp(callee.index < 1000);
  failsWith(reflect_signature(100000, types, 4, types, 4, buffer(8)), EINVAL);
  exit(0);
}
