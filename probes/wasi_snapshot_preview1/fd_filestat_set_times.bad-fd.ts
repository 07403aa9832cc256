// claim: fd_filestat_set_times of a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: futimens(3) on a closed descriptor must fail, or an unpacked archive keeps today's times unseen.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { fd_filestat_set_times } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_filestat_set_times(BAD_FD, 0, 0, 4), EBADF);
  exit(0);
}
