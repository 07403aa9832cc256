// claim: fd_allocate on a directory fails with EISDIR, EBADF or ENOTCAPABLE
// weight: unusual
// when: world a descriptor of a directory
// matters: posix_fallocate(3) on a descriptor of a directory tells EISDIR to who mixed two up.
// source: wasi-testsuite dir_fd_op_failures.rs

import { exit, failsWith } from "../abi/check";
import { EBADF, EISDIR, ENOTCAPABLE } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { fd_allocate } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const errno = fd_allocate(sandbox(), 0, 1);
  if (errno != EISDIR && errno != EBADF) failsWith(errno, ENOTCAPABLE);
  exit(0);
}
