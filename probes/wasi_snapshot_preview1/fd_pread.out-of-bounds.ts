// claim: fd_pread into a buffer out of bounds fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: A database page that is read to a wild pointer must not land in the host's memory.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// files: {"hello.txt": "hello, file"}
// expect: exited 0 or trapped
// stdout: "returned"

import { buffer, iovecs } from "../abi/bytes";
import { exit, refuses, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { open } from "../abi/sandbox";
import { fd_pread } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  const nread = buffer(4);
  succeeds(fd_pread(fd, iovecs(buffer(8), 5), 1, 0, nread));
  validCallReturned();
  refuses(fd_pread(fd, iovecs(BEYOND, 5), 1, 0, nread));
  exit(0);
}
