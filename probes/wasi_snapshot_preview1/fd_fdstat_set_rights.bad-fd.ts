// claim: fd_fdstat_set_rights of a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: A program that lessens its rights must know when it did not.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"
//
// wazero has no fd_fdstat_set_rights (ENOSYS).

import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { fd_fdstat_set_rights } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(fd_fdstat_set_rights(BAD_FD, 0, 0), EBADF);
  exit(0);
}
