// claim: fd_readdir into a buffer out of bounds fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: A listing at a wild pointer must end in the guest: names that it chose would be in the host's memory.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// files: {"alpha.txt": "a"}
// expect: exited 0 or trapped
// stdout: "returned"

import { buffer } from "../abi/bytes";
import { exit, refuses, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { sandbox } from "../abi/sandbox";
import { fd_readdir } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = sandbox();
  const used = buffer(4);
  succeeds(fd_readdir(fd, buffer(256), 256, 0, used));
  validCallReturned();
  refuses(fd_readdir(fd, BEYOND, 256, 0, used));
  exit(0);
}
