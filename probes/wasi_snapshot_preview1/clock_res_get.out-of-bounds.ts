// claim: clock_res_get with a pointer out of bounds fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: Eight bytes at a wild pointer must end in the guest, though the call is about nothing but a constant.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// expect: exited 0 or trapped
// stdout: "returned"

import { buffer } from "../abi/bytes";
import { exit, refuses, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { clock_res_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  succeeds(clock_res_get(1, buffer(8)));
  validCallReturned();
  refuses(clock_res_get(1, BEYOND));
  exit(0);
}
