// claim: call_dynamic calls a function of the table with the values that lie one behind the other in memory
// weight: ordinary
// matters: ffi_call of libffi for WASIX (src/wasm32/ffi.c) lays the arguments out this way; without it every foreign call of Python's ctypes and cffi gets wrong values.
// source: wasix-org/wasix-witx wasix_v1.witx, call_dynamic
// build: table
// What libffi needs for ffi_call.

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { call_dynamic } from "../abi/wasix_32v1";

const seen = memory.data(32);

function callee(a: i32, b: i64, c: f32, d: f64): void {
  store<i32>(seen, a);
  store<i64>(seen, b, 8);
  store<f32>(seen, c, 16);
  store<f64>(seen, d, 24);
}

export function _start(): void {
  const values = buffer(24);
  store<i32>(values, -5);
  store<i64>(values, 0x1122334455667788, 4);
  store<f32>(values, 1.5, 12);
  store<f64>(values, -2.25, 16);
  succeeds(call_dynamic(callee.index, values, 24, values, 0, 1));
  check(1, load<i32>(seen) == -5 && load<i64>(seen, 8) == 0x1122334455667788);
  check(2, load<f32>(seen, 16) == 1.5 && load<f64>(seen, 24) == -2.25);
  exit(0);
}
