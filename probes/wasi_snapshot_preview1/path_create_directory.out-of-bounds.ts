// claim: path_create_directory with a path out of bounds fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: A folder that is named by the host's memory shows the guest what is in there.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// expect: exited 0 or trapped
// stdout: "returned"

import { text } from "../abi/bytes";
import { exit, refuses, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { sandbox } from "../abi/sandbox";
import { path_create_directory } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  succeeds(path_create_directory(sandbox(), text("new"), 3));
  validCallReturned();
  refuses(path_create_directory(sandbox(), BEYOND, 3));
  exit(0);
}
