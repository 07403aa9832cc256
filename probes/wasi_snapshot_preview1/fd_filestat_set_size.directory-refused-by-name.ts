// claim: fd_filestat_set_size on a directory fails with EISDIR, EBADF, ENOTCAPABLE or EINVAL
// weight: unusual
// when: world a descriptor of a directory
// matters: ftruncate(2) on a directory: success would say that it was emptied.
// source: wasi-testsuite dir_fd_op_failures.rs

import { exit, failsWith } from "../abi/check";
import { EBADF, EINVAL, EISDIR, ENOTCAPABLE } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { fd_filestat_set_size } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const errno = fd_filestat_set_size(sandbox(), 0);
  if (errno != EISDIR && errno != EBADF && errno != EINVAL) failsWith(errno, ENOTCAPABLE);
  exit(0);
}
