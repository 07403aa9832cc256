// claim: clock_time_get with a pointer out of bounds fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: A wild pointer must end in the guest, not in eight bytes of the host's memory.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// expect: exited 0 or trapped
// stdout: "returned"

import { buffer } from "../abi/bytes";
import { exit, refuses, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { clock_time_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  succeeds(clock_time_get(0, 1, buffer(8)));
  validCallReturned();
  refuses(clock_time_get(0, 1, BEYOND));
  exit(0);
}
