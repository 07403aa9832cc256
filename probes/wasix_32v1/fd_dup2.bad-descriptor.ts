// claim: fd_dup2 of a descriptor that is not open is EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: bash saves a descriptor with fcntl(F_DUPFD) before it redirects and reports the errno; success for one that is closed makes it restore nonsense after the command.
// source: wasix-org/wasix-witx wasix_v1.witx, fd_dup2; fcntl(2), F_DUPFD: EBADF

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { fd_dup2 } from "../abi/wasix_32v1";

export function _start(): void {
  failsWith(fd_dup2(BAD_FD, 20, 0, buffer(4)), EBADF);
  exit(0);
}
