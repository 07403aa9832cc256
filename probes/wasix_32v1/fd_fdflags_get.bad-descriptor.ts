// claim: fd_fdflags_get of a descriptor that is not open fails with EBADF
// weight: ordinary
// when: world a descriptor that is not open
// matters: fcntl(F_GETFD) in wasix-libc (cloudlibc/src/libc/fcntl/fcntl.c) passes the errno on; Python's startup asks so whether stdin, stdout and stderr are open, and would write to closed ones.
// source: wasix-org/wasix-witx wasix_v1.witx, fd_fdflags_get; wasmer lib/wasix fd_fdflags_get.rs: get_fd gives Errno::Badf
// fcntl(fd, F_GETFD) is how programs ask whether a descriptor is open at all.

import { buffer } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { BAD_FD } from "../abi/sandbox";
import { fd_fdflags_get } from "../abi/wasix_32v1";

const EBADF = 8;

export function _start(): void {
  failsWith(fd_fdflags_get(BAD_FD, buffer(2)), EBADF);
  exit(0);
}
