// claim: fd_dup2 with cloexec makes a copy that has the close-on-exec flag
// weight: ordinary
// matters: fcntl(F_DUPFD_CLOEXEC) in wasix-libc (cloudlibc/src/libc/fcntl/fcntl.c) needs it; Python's os.dup uses that, and without the flag children keep pipes open whose end the parent awaits.
// source: wasix-org/wasix-witx wasix_v1.witx, fd_dup2: param cloexec; typenames.witx fdflagsext: cloexec is bit 0 (fcntl F_DUPFD_CLOEXEC)

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_dup2, fd_fdflags_get, isFd } from "../abi/wasix_32v1";

export function _start(): void {
  const copy = buffer(4);
  const flags = buffer(2);
  succeeds(fd_dup2(1, 10, 1, copy));
  check(1, isFd(load<i32>(copy)));
  check(2, fd_fdflags_get(load<i32>(copy), flags) == 0 && load<u16>(flags) == 1);
  exit(0);
}
