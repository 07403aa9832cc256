// claim: fd_datasync of a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: fdatasync(2) of a wrong descriptor must fail, or SQLite counts a commit as written that is in no file.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { fd_datasync } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_datasync(BAD_FD), EBADF);
  exit(0);
}
