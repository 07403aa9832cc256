// claim: reading an empty pipe that does not wait is EAGAIN, until something is written
// weight: ordinary
// matters: pipe2(O_NONBLOCK) in wasix-libc (cloudlibc/src/libc/unistd/pipe2.c) makes the signal pipe of libuv, which uv__signal_event drains down to EAGAIN; a read that waits there stops the loop.
// source: pipe(7): EAGAIN with O_NONBLOCK; the self-pipe of event loops

import { buffer, text, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { doNotWait, EAGAIN } from "../abi/network";
import { fd_pipe, isFd, read, write } from "../abi/wasix_32v1";

export function _start(): void {
  const fds = buffer(8);
  const bytes = buffer(8);
  succeeds(fd_pipe(fds, fds + 4));
  check(1, isFd(load<i32>(fds)) && isFd(load<i32>(fds, 4)));
  doNotWait(load<i32>(fds));
  check(2, read(load<i32>(fds), bytes, 8) == -EAGAIN);
  check(3, untouched(bytes, 8));
  check(4, write(load<i32>(fds, 4), text("now"), 3) && read(load<i32>(fds), bytes, 8) == 3);
  exit(0);
}
