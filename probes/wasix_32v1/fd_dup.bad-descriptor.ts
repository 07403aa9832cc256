// claim: fd_dup of a descriptor that is not open fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: File::try_clone of Rust's std and dup of wasix-libc report it; if a copy comes back instead, what is written goes into a descriptor that nobody opened.
// source: wasix-org/wasix-witx wasix_v1.witx, fd_dup; wasmer lib/wasix fs clone_fd: Errno::Badf

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { BAD_FD } from "../abi/sandbox";
import { fd_dup } from "../abi/wasix_32v1";

const EBADF = 8;

export function _start(): void {
  failsWith(fd_dup(BAD_FD, buffer(4)), EBADF);
  exit(0);
}
