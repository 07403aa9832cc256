// claim: call_dynamic of an index past the end of the table is refused
// weight: unusual
// matters: libffi's impl_call_dynamic (src/wasm32/ffi.c) aborts at an errno; a function pointer that Python's ctypes got wrong would otherwise trap inside the host, without a word about why.
// source: wasix-org/wasix-witx wasix_v1.witx, call_dynamic, param function_id
// build: table

import { buffer } from "../abi/bytes";
import { exit, refuses, setUp } from "../abi/check";
import { call_dynamic } from "../abi/wasix_32v1";

function callee(): void {}

export function _start(): void {
  const value = buffer(8);
  setUp(callee.index < 1000);
  refuses(call_dynamic(100000, value, 0, value, 0, 1));
  exit(0);
}
