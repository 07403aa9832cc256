// claim: fd_filestat_get with a pointer out of bounds fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: 64 bytes at a wild pointer must end in the guest, not in the host's memory.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// files: {"hello.txt": "hello, file"}
// expect: exited 0 or trapped
// stdout: "returned"

import { buffer } from "../abi/bytes";
import { exit, refuses, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { open } from "../abi/sandbox";
import { fd_filestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  succeeds(fd_filestat_get(fd, buffer(64)));
  validCallReturned();
  refuses(fd_filestat_get(fd, BEYOND));
  exit(0);
}
