// claim: fd_write to a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: write(2) tells EBADF; success means output that nobody has.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { buffer, iovecs, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_write(BAD_FD, iovecs(text("x"), 1), 1, buffer(4)), EBADF);
  exit(0);
}
