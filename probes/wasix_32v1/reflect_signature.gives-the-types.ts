// claim: reflect_signature gives the number and the types of a function's parameters and results
// weight: ordinary
// matters: libffi for WASIX (wasix/reflection.h of wasix-libc) lays out the arguments by it, and CPython's ctypes calls through it; a wrong type moves all that follow.
// source: wasix-libc wasix/reflection.h, wasix_reflect_signature
// build: table

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { F32, F64, I32, I64 } from "../abi/dynamic";
import { reflect_signature } from "../abi/wasix_32v1";

function callee(a: i32, b: i64, c: f32, d: f64): i64 {
  return b;
}

export function _start(): void {
  const parameters = buffer(8);
  const results = buffer(8);
  const reflection = buffer(8);
  succeeds(reflect_signature(callee.index, parameters, 8, results, 8, reflection));
  check(1, load<u16>(reflection, 2) == 4 && load<u16>(reflection, 4) == 1);
  check(2, load<u32>(parameters) == (I32 | (I64 << 8) | (F32 << 16) | (F64 << 24)));
  check(3, load<u8>(results) == I64);
  check(4, untouched(parameters + 4, 4) && untouched(results + 1, 7));
  exit(0);
}
