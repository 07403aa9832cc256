// claim: args_sizes_get with a pointer out of bounds fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: A start-up that is handed a wild pointer must hear so or end: four bytes written elsewhere are the host's.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// expect: exited 0 or trapped
// stdout: "returned"

import { buffer } from "../abi/bytes";
import { exit, refuses, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { args_sizes_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const sizes = buffer(8);
  succeeds(args_sizes_get(sizes, sizes + 4));
  validCallReturned();
  refuses(args_sizes_get(BEYOND, sizes));
  exit(0);
}
