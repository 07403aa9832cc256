// claim: fd_close of a descriptor that never existed fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: A double close shows as EBADF in close(2); where it is success the bug stays, until the number belongs to another file.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { fd_close } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_close(BAD_FD), EBADF);
  exit(0);
}
