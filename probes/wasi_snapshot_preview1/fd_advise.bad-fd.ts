// claim: fd_advise of a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: posix_fadvise(3) hands the errno to the program; success on a closed descriptor hides that the program closed it too early.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { fd_advise } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_advise(BAD_FD, 0, 0, 0), EBADF);
  exit(0);
}
