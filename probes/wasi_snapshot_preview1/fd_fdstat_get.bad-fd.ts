// claim: fd_fdstat_get of a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: Programs test by fcntl(F_GETFL), which is this call in wasi-libc's fcntl.c, whether a descriptor is open; success for every number makes them use one that is not.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { fd_fdstat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_fdstat_get(BAD_FD, buffer(24)), EBADF);
  exit(0);
}
