// claim: a pipe whose write end is closed gives its last bytes and then end of file
// weight: ordinary
// matters: pipe2 in wasix-libc (cloudlibc/src/libc/unistd/pipe2.c) is behind popen and bash's $(command), which read until the end of file; without one they hang after the command is done.
// source: wasix-org/wasix-witx wasix_v1.witx, fd_pipe; wasix-libc pipe2.c builds pipe(2) on it, and every $(command) waits for this end
// A runtime that never reports it hangs every reader: the timeout is the finding.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { fd_close } from "../abi/wasi_snapshot_preview1";
import { fd_pipe, isFd, read, write } from "../abi/wasix_32v1";

export function _start(): void {
  const fds = buffer(8);
  succeeds(fd_pipe(fds, fds + 4));
  const readEnd = load<i32>(fds);
  const writeEnd = load<i32>(fds, 4);
  check(1, isFd(readEnd) && isFd(writeEnd));
  const bytes = buffer(16);
  check(2, write(writeEnd, bytes, 3));
  setUp(fd_close(writeEnd) == 0);
  check(3, read(readEnd, bytes, 16) == 3);
  check(4, read(readEnd, bytes, 16) == 0);
  exit(0);
}
