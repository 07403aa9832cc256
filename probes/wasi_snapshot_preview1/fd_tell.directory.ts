// claim: fd_tell on a directory fails with EISDIR, EBADF or ENOTCAPABLE
// weight: unusual
// when: world a descriptor of a directory
// matters: telldir asks the descriptor of a directory where it stands; an offset of bytes means nothing to it.
// source: wasi-testsuite dir_fd_op_failures.rs

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF, EISDIR, ENOTCAPABLE } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { fd_tell } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const errno = fd_tell(sandbox(), buffer(8));
  if (errno != EISDIR && errno != EBADF) failsWith(errno, ENOTCAPABLE);
  exit(0);
}
