// claim: fd_allocate of a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: posix_fallocate(3) hands the errno to the program; success on a closed descriptor promises room that nobody keeps.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { fd_allocate } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_allocate(BAD_FD, 0, 8), EBADF);
  exit(0);
}
