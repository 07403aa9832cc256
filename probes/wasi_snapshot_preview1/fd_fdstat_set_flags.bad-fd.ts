// claim: fd_fdstat_set_flags of a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: fcntl(F_SETFL) on a closed descriptor must fail, or the program believes that reads no longer wait.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { fd_fdstat_set_flags } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_fdstat_set_flags(BAD_FD, 0), EBADF);
  exit(0);
}
