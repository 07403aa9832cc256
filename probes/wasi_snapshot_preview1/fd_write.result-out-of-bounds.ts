// claim: fd_write with a pointer out of bounds for the count fails or traps
// weight: unusual
// when: world a pointer out of bounds; by no libc
// matters: A wild pointer for the count must end in the guest, not in four bytes of the host's memory.
// source: WebAssembly/WASI preview1 docs.md, errno "fault"; a trap is as right
// expect: exited 0 or trapped
// stdout: "returned"

import { buffer, iovecs, text } from "../abi/bytes";
import { exit, refuses, succeeds } from "../abi/check";
import { BEYOND, validCallReturned } from "../abi/out-of-bounds";
import { CREATE, open } from "../abi/sandbox";
import { fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("new.txt", CREATE);
  succeeds(fd_write(fd, iovecs(text("valid"), 5), 1, buffer(4)));
  validCallReturned();
  refuses(fd_write(fd, iovecs(text("x"), 1), 1, BEYOND));
  exit(0);
}
