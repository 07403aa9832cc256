// claim: fd_prestat_dir_name of a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: A libc that scans for directories asks only of those that exist; success for others gives it a name that leads nowhere.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { fd_prestat_dir_name } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_prestat_dir_name(BAD_FD, buffer(16), 16), EBADF);
  exit(0);
}
