// claim: clock_time_get of a clock that does not exist fails with EINVAL
// weight: unusual
// when: argument 0 above 3; by no libc
// matters: Programs try an optional clock such as CLOCK_TAI and fall back when clock_gettime(3) fails; garbage with success is taken for a time.
// source: WebAssembly/WASI preview1 docs.md, clock_res_get; clock_time_get is "similar to clock_gettime in POSIX"
//
// clock_res_get says EINVAL for clocks that are not supported, and clock_time_get, "similar to clock_gettime in
// POSIX", means the same. Wasmtime traps at a number that names no clock.

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { clock_time_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(clock_time_get(77, 1, buffer(8)), EINVAL);
  exit(0);
}
