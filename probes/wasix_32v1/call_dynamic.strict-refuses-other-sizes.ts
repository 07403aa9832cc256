// claim: a strict call_dynamic whose values are fewer bytes than the parameters is EINVAL and calls nothing
// weight: unusual
// matters: Bindings written by hand over wasix_call_dynamic ask for strictness to catch a wrong signature; if it is let through, the function runs on garbage.
// source: wasix-libc wasix/call_dynamic.h, parameter strict
// build: table

import { buffer } from "../abi/bytes";
import { check, exit, failsWith } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { call_dynamic } from "../abi/wasix_32v1";

const seen = memory.data(4);

function callee(a: i64): void {
  store<i32>(seen, 1);
}

export function _start(): void {
  const value = buffer(8);
  failsWith(call_dynamic(callee.index, value, 4, value, 0, 1), EINVAL);
  check(1, load<i32>(seen) == 0);
  failsWith(call_dynamic(callee.index, value, 16, value, 0, 1), EINVAL);
  check(2, load<i32>(seen) == 0);
  exit(0);
}
