// claim: fd_renumber of a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: dup2-like code must hear that there was nothing to move, or the target is closed for nothing.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"
// files: {"hello.txt": "hello, file"}

import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD, open } from "../abi/sandbox";
import { fd_renumber } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_renumber(BAD_FD, open("hello.txt")), EBADF);
  exit(0);
}
