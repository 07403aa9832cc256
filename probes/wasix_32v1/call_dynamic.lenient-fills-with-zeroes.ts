// claim: a call_dynamic that is not strict takes values that are missing as zero
// weight: unusual
// matters: libffi for WASIX never asks for strictness; a C function declared with fewer arguments than it takes, as ctypes allows, would abort the interpreter instead of seeing zeroes.
// source: wasix-libc wasix/call_dynamic.h, parameter strict
// build: table

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { call_dynamic } from "../abi/wasix_32v1";

const seen = memory.data(16);

function callee(a: i32, b: i64): void {
  store<i32>(seen, a);
  store<i64>(seen, b + 1, 8);
}

export function _start(): void {
  const value = buffer(16);
  store<i32>(value, 9);
  succeeds(call_dynamic(callee.index, value, 4, value, 0, 0));
  check(1, load<i32>(seen) == 9);
  check(2, load<i64>(seen, 8) == 1);
  exit(0);
}
