// claim: fd_fdflags_set of a descriptor that is not open is EBADF
// weight: edge
// source: fcntl(2): EBADF

import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { fd_fdflags_set } from "../abi/wasix_32v1";

export function _start(): void {
  failsWith(fd_fdflags_set(BAD_FD, 1), EBADF);
  exit(0);
}
