// claim: fd_prestat_dir_name into a buffer out of bounds fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: The length comes from the guest as well: a name must not be copied to a place that the guest does not have.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// expect: exited 0 or trapped
// stdout: "returned"

import { buffer } from "../abi/bytes";
import { exit, refuses, setUp, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { fd_prestat_dir_name, fd_prestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const prestat = buffer(8);
  setUp(fd_prestat_get(3, prestat) == 0 && load<i32>(prestat, 4) > 0 && load<i32>(prestat, 4) <= 64);
  succeeds(fd_prestat_dir_name(3, buffer(64), load<i32>(prestat, 4)));
  validCallReturned();
  refuses(fd_prestat_dir_name(3, BEYOND, load<i32>(prestat, 4)));
  exit(0);
}
