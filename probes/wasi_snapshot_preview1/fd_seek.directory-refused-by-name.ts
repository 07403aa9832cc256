// claim: fd_seek on a directory fails with EISDIR, EBADF or ENOTCAPABLE
// weight: unusual
// when: world a descriptor of a directory
// matters: lseek(2) on a directory: rewinddir falls back on reading from the start where it is told so.
// source: wasi-testsuite dir_fd_op_failures.rs

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF, EISDIR, ENOTCAPABLE } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { fd_seek } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const errno = fd_seek(sandbox(), 0, 0, buffer(8));
  if (errno != EISDIR && errno != EBADF) failsWith(errno, ENOTCAPABLE);
  exit(0);
}
