// claim: fd_seek of a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: lseek(2) tells EBADF; success makes the program believe in an offset.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { fd_seek } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_seek(BAD_FD, 0, 0, buffer(8)), EBADF);
  exit(0);
}
