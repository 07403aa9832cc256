// claim: fd_prestat_dir_name with no room at all fails with EINVAL or ENAMETOOLONG
// weight: unusual
// when: world no room at all
// matters: Who asks for the name with a length of 0 to learn whether there is one; another errno ends the search for preopened directories.
// source: wasi-testsuite dir_fd_op_failures.rs

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EINVAL, ENAMETOOLONG } from "../abi/errno";
import { fd_prestat_dir_name } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const errno = fd_prestat_dir_name(3, buffer(16), 0);
  if (errno != EINVAL) failsWith(errno, ENAMETOOLONG);
  exit(0);
}
