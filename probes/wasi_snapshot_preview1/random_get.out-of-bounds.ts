// claim: random_get into a buffer out of bounds fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: A wild pointer must not be filled in the host's memory.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// expect: exited 0 or trapped
// stdout: "returned"

import { buffer } from "../abi/bytes";
import { exit, refuses, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { random_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  succeeds(random_get(buffer(8), 8));
  validCallReturned();
  refuses(random_get(BEYOND, 8));
  exit(0);
}
