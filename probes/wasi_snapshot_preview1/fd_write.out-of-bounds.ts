// claim: fd_write from a buffer out of bounds fails or traps, and writes nothing
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: A wild buffer must not print the host's memory: that is how secrets leak.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// expect: exited 0 or trapped
// stdout: "returned"

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, refuses, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { CREATE, open } from "../abi/sandbox";
import { fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("new.txt", CREATE);
  const nwritten = buffer(4);
  succeeds(fd_write(fd, iovecs(text("valid"), 5), 1, nwritten));
  validCallReturned();
  refuses(fd_write(fd, iovecs(BEYOND, 5), 1, nwritten));
  check(1, contains("new.txt", "valid"));
  exit(0);
}
