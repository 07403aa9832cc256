// claim: when one socket of a sock_pair is closed, reading from the other ends
// weight: ordinary
// matters: socketpair.c in wasix-libc: CPython's multiprocessing sees by the end of file that its other side is gone; without it a worker waits for ever.
// source: socketpair(3p), read(3p): 0 when the other end is closed

import { buffer, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { fd_close } from "../abi/wasi_snapshot_preview1";
import { INET4, isFd, read, sock_pair, STREAM, TCP, write } from "../abi/wasix_32v1";

export function _start(): void {
  const fds = buffer(8);
  const bytes = buffer(8);
  succeeds(sock_pair(INET4, STREAM, TCP, fds, fds + 4));
  check(1, isFd(load<i32>(fds)) && isFd(load<i32>(fds, 4)));
  check(2, write(load<i32>(fds), text("last"), 4));
  setUp(fd_close(load<i32>(fds)) == 0);
  check(3, read(load<i32>(fds, 4), bytes, 8) == 4 && same(bytes, "last"));
  check(4, read(load<i32>(fds, 4), bytes, 8) == 0);
  exit(0);
}
