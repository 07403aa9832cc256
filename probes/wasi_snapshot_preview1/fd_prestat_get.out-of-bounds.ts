// claim: fd_prestat_get with a pointer out of bounds fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: The scan for directories runs before main: a wild pointer there must not be written through on the host's side.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// expect: exited 0 or trapped
// stdout: "returned"

import { buffer } from "../abi/bytes";
import { exit, refuses, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { fd_prestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  succeeds(fd_prestat_get(3, buffer(8)));
  validCallReturned();
  refuses(fd_prestat_get(3, BEYOND));
  exit(0);
}
