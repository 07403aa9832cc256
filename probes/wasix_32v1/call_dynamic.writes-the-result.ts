// claim: call_dynamic writes what the function returns to the results, and nothing behind it
// weight: ordinary
// matters: ffi_call of libffi for WASIX (src/wasm32/ffi.c) takes the return value from there; ctypes in Python would give a stale number, and a write past the end damages its heap.
// source: wasix-org/wasix-witx wasix_v1.witx, call_dynamic, param results
// build: table

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { call_dynamic } from "../abi/wasix_32v1";

function callee(a: i64): i64 {
  return a + 1;
}

export function _start(): void {
  const value = buffer(8);
  const result = buffer(16);
  store<i64>(value, 0x7fffffffff);
  succeeds(call_dynamic(callee.index, value, 8, result, 8, 1));
  check(1, load<i64>(result) == 0x8000000000);
  check(2, untouched(result + 8, 8));
  exit(0);
}
