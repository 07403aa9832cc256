// claim: fd_seek with a pointer out of bounds for the offset fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: A seek whose answer goes to a wild pointer must fail, or eight bytes of the host's memory are an offset.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// files: {"hello.txt": "hello, file"}
// expect: exited 0 or trapped
// stdout: "returned"

import { buffer } from "../abi/bytes";
import { exit, refuses, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { open } from "../abi/sandbox";
import { fd_seek } from "../abi/wasi_snapshot_preview1";

const SET = 0;

export function _start(): void {
  const fd = open("hello.txt");
  succeeds(fd_seek(fd, 0, SET, buffer(8)));
  validCallReturned();
  refuses(fd_seek(fd, 0, SET, BEYOND));
  exit(0);
}
