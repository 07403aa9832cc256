// claim: closure_prepare with a value type that there is not is EINVAL
// weight: unusual
// matters: A binding generator that passes libffi's type numbers instead of WASIX's would meet it; if it is accepted, the fault shows only later, as a trap in the callback.
// source: wasix-libc wasix/closure.h, wasix_closure_prepare
// build: dylink

import { buffer } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { closure_allocate, closure_prepare } from "../abi/wasix_32v1";

function backing(values: usize, results: usize, environment: usize): void {}

export function _start(): void {
  const slot = buffer(4);
  const types = buffer(1);
  setUp(closure_allocate(slot) == 0);
  store<u8>(types, 99);
  failsWith(closure_prepare(backing.index, load<i32>(slot), types, 1, types, 0, 0), EINVAL);
  exit(0);
}
