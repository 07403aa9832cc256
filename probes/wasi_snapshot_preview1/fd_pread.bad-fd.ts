// claim: fd_pread of a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: pread(2) tells EBADF; zero bytes with success look like the end of a file.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { buffer, iovecs } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { fd_pread } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_pread(BAD_FD, iovecs(buffer(8), 8), 1, 0, buffer(4)), EBADF);
  exit(0);
}
