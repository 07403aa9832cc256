// claim: fd_readdir of a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: readdir(3) on a closed descriptor must fail, or the directory looks empty.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { fd_readdir } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_readdir(BAD_FD, buffer(64), 64, 0, buffer(4)), EBADF);
  exit(0);
}
