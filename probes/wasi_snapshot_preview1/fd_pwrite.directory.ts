// claim: fd_pwrite on a directory fails with EISDIR, EBADF or ENOTCAPABLE
// weight: unusual
// when: world a descriptor of a directory
// matters: pwrite(2) on a directory: a copy onto a folder is to say so, not that it is done.
// source: wasi-testsuite dir_fd_op_failures.rs

import { buffer, iovecs, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF, EISDIR, ENOTCAPABLE } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { fd_pwrite } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const errno = fd_pwrite(sandbox(), iovecs(text("x"), 1), 1, 0, buffer(4));
  if (errno != EISDIR && errno != EBADF) failsWith(errno, ENOTCAPABLE);
  exit(0);
}
