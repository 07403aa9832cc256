// claim: fd_filestat_get of a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: fstat(2) tells EBADF; success leaves the size of some other file in the program's hands.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { fd_filestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_filestat_get(BAD_FD, buffer(64)), EBADF);
  exit(0);
}
