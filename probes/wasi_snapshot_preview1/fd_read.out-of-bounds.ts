// claim: fd_read into a buffer out of bounds fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: A wild buffer must end in the guest, or a file that the guest chose is written over the host's memory.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// files: {"hello.txt": "hello, file"}
// expect: exited 0 or trapped
// stdout: "returned"

import { buffer, iovecs } from "../abi/bytes";
import { exit, refuses, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { open } from "../abi/sandbox";
import { fd_read } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  const nread = buffer(4);
  succeeds(fd_read(fd, iovecs(buffer(8), 5), 1, nread));
  validCallReturned();
  refuses(fd_read(fd, iovecs(BEYOND, 5), 1, nread));
  exit(0);
}
