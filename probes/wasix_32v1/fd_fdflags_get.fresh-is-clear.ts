// claim: a new pipe end does not have the close-on-exec flag
// weight: ordinary
// matters: pipe in wasix-libc (cloudlibc/src/libc/unistd/pipe2.c) sets no flag unless asked; a pipe end that is marked from birth is missing in the child, and bash's pipelines carry nothing.
// source: wasix-org/wasix-witx wasix_v1.witx, fd_fdflags_get; wasix-libc fcntl(F_GETFD)

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { fd_fdflags_get, fd_pipe, isFd } from "../abi/wasix_32v1";

export function _start(): void {
  const fds = buffer(8);
  const flags = buffer(2);
  setUp(fd_pipe(fds, fds + 4) == 0 && isFd(load<i32>(fds)));
  succeeds(fd_fdflags_get(load<i32>(fds), flags));
  check(1, load<u16>(flags) == 0);
  exit(0);
}
