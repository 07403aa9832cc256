// claim: fd_pwrite to a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: pwrite(2) tells EBADF; success means data that nobody has.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { buffer, iovecs, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { fd_pwrite } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_pwrite(BAD_FD, iovecs(text("x"), 1), 1, 0, buffer(4)), EBADF);
  exit(0);
}
