// claim: fd_tell of a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: ftell(3) tells an error; 0 with success is the start of a file that is not open.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { fd_tell } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_tell(BAD_FD, buffer(8)), EBADF);
  exit(0);
}
