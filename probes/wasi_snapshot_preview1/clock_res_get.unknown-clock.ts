// claim: clock_res_get of a clock that does not exist fails with EINVAL
// weight: unusual
// when: argument 0 above 3; by no libc
// matters: Programs try an optional clock and fall back on EINVAL; another answer makes them take a clock that is not there.
// source: WebAssembly/WASI preview1 docs.md, clock_res_get
//
// clock_res_get: "For unsupported clocks, return errno::inval". Wasmtime traps at a number that names no clock, as it
// does wherever a number is in no enumeration of the witx.

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { clock_res_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(clock_res_get(77, buffer(8)), EINVAL);
  exit(0);
}
