// claim: fd_filestat_set_size of a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: ftruncate(2) must fail on a closed descriptor: success means that a file was cut which was not.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { fd_filestat_set_size } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_filestat_set_size(BAD_FD, 0), EBADF);
  exit(0);
}
