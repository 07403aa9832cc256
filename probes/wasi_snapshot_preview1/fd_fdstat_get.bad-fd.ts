// claim: fd_fdstat_get of a descriptor that does not exist fails with EBADF
// weight: edge
// matters: Programs test by fcntl(F_GETFD) or F_GETFL which descriptors are open; success on all of them makes that loop endless.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { fd_fdstat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_fdstat_get(BAD_FD, buffer(24)), EBADF);
  exit(0);
}
