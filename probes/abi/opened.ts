// Looks at the descriptor that the call under test gave. That it is none denies the claim; whatever else goes wrong when
// it is used is set-up.

import { buffer } from "./bytes";
import { EBADF } from "./errno";
import { fd_fdstat_get } from "./wasi_snapshot_preview1";

/** Is this the number of an open descriptor, and of none of the standard streams? */
export function isOpen(fd: i32): bool {
  return fd > 2 && fd_fdstat_get(fd, buffer(24)) != EBADF;
}
