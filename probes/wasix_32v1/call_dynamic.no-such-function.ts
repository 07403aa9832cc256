// claim: call_dynamic of an index past the end of the table is refused
// weight: edge
// matters: libffi's impl_call_dynamic aborts with a clear end on an error; a wild function pointer from Python's ctypes would instead trap deep inside the host, or call whatever lies there.
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
