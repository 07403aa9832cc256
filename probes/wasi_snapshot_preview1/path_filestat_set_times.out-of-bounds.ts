// claim: path_filestat_set_times with a path out of bounds fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: A host that takes a path beyond the memory for an empty one sets the times of the folder itself.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// files: {"hello.txt": "hello, file"}
// expect: exited 0 or trapped
// stdout: "returned"

import { text } from "../abi/bytes";
import { exit, refuses, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_filestat_set_times } from "../abi/wasi_snapshot_preview1";

const MTIM_NOW = 8;

export function _start(): void {
  succeeds(path_filestat_set_times(sandbox(), FOLLOW, text("hello.txt"), 9, 0, 0, MTIM_NOW));
  validCallReturned();
  refuses(path_filestat_set_times(sandbox(), FOLLOW, BEYOND, 9, 0, 0, MTIM_NOW));
  exit(0);
}
