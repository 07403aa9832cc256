// claim: fd_fdflags_set turns the close-on-exec flag on and off again
// weight: ordinary
// matters: fcntl(F_SETFD) in wasix-libc (cloudlibc/src/libc/fcntl/fcntl.c) is this call; bash's SET_CLOSE_ON_EXEC and Python's os.set_inheritable would leak files and pipes into children, or keep them from them.
// source: wasix-org/wasix-witx wasix_v1.witx, fd_fdflags_set; fdflagsext: cloexec is bit 0

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { fd_fdflags_get, fd_fdflags_set, fd_pipe, isFd } from "../abi/wasix_32v1";

export function _start(): void {
  const fds = buffer(8);
  const flags = buffer(2);
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  succeeds(fd_fdflags_set(load<i32>(fds), 1));
  setUp(fd_fdflags_get(load<i32>(fds), flags) == 0);
  check(1, load<u16>(flags) == 1);
  succeeds(fd_fdflags_set(load<i32>(fds), 0));
  setUp(fd_fdflags_get(load<i32>(fds), flags) == 0);
  check(2, load<u16>(flags) == 0);
  exit(0);
}
