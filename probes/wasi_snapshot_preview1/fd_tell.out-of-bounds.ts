// claim: fd_tell with a pointer out of bounds for the offset fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: A guest that asks for its offset at a wild pointer must not choose eight bytes of the host's memory.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// files: {"hello.txt": "hello, file"}
// expect: exited 0 or trapped
// stdout: "returned"

import { buffer } from "../abi/bytes";
import { exit, refuses, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { open } from "../abi/sandbox";
import { fd_tell } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  succeeds(fd_tell(fd, buffer(8)));
  validCallReturned();
  refuses(fd_tell(fd, BEYOND));
  exit(0);
}
