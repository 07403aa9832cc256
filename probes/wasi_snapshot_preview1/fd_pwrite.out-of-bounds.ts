// claim: fd_pwrite from a buffer out of bounds fails or traps, and writes nothing
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: What lies behind the guest's memory is the host's: written to a file, the guest reads it back.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// expect: exited 0 or trapped
// stdout: "returned"

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, refuses, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { CREATE, open } from "../abi/sandbox";
import { fd_pwrite } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("new.txt", CREATE);
  const nwritten = buffer(4);
  succeeds(fd_pwrite(fd, iovecs(text("valid"), 5), 1, 0, nwritten));
  validCallReturned();
  refuses(fd_pwrite(fd, iovecs(BEYOND, 5), 1, 5, nwritten));
  check(1, contains("new.txt", "valid"));
  exit(0);
}
