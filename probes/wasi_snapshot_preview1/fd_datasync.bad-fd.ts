// claim: fd_datasync of a descriptor that does not exist fails with EBADF
// weight: edge
// matters: A database that syncs a closed descriptor must hear that nothing was made durable.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { fd_datasync } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_datasync(BAD_FD), EBADF);
  exit(0);
}
