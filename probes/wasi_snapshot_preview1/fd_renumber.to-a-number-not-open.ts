// claim: fd_renumber onto a number that is not open fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: Moving to a free number as F_DUPFD does cannot be had this way: a success would take a number that the next open gives away again.
// source: wasi-testsuite renumber.rs
// files: {"hello.txt": "hello, file"}

import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD, open } from "../abi/sandbox";
import { fd_renumber } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_renumber(open("hello.txt"), BAD_FD), EBADF);
  exit(0);
}
