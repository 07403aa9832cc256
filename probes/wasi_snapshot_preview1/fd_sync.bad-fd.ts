// claim: fd_sync of a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: fsync(2) after the file was closed must fail: a database that takes success for durable loses its journal with the power.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { fd_sync } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_sync(BAD_FD), EBADF);
  exit(0);
}
