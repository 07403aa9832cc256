// claim: fd_fdflags_set of a descriptor that is not open is EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: Daemons mark every number up to a limit close-on-exec and stop or skip at EBADF; success for descriptors that are not open hides where the open ones end.
// source: fcntl(2): EBADF

import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { fd_fdflags_set } from "../abi/wasix_32v1";

export function _start(): void {
  failsWith(fd_fdflags_set(BAD_FD, 1), EBADF);
  exit(0);
}
