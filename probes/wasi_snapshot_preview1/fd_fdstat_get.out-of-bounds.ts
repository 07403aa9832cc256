// claim: fd_fdstat_get with a pointer out of bounds fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: 24 bytes at a wild pointer must end in the guest: every isatty(3) hands one over.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// expect: exited 0 or trapped
// stdout: "returned"

import { buffer } from "../abi/bytes";
import { exit, refuses, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { fd_fdstat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  succeeds(fd_fdstat_get(1, buffer(24)));
  validCallReturned();
  refuses(fd_fdstat_get(1, BEYOND));
  exit(0);
}
