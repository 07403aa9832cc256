// claim: sock_pair of the unix family carries bytes
// weight: ordinary
// matters: socketpair.c in wasix-libc is asked for AF_UNIX by socket.socketpair of CPython, through which asyncio's loops are woken; refused, none of them starts.
// source: wasix-libc socketpair.c; socketpair(2): on Linux only of the unix family, as programs ask for it

import { buffer, same, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { UNIX } from "../abi/network";
import { isFd, read, sock_pair, STREAM, write } from "../abi/wasix_32v1";

export function _start(): void {
  const fds = buffer(8);
  const bytes = buffer(8);
  succeeds(sock_pair(UNIX, STREAM, 0, fds, fds + 4));
  check(1, isFd(load<i32>(fds)) && isFd(load<i32>(fds, 4)));
  check(2, write(load<i32>(fds, 4), text("word"), 4));
  check(3, read(load<i32>(fds), bytes, 8) == 4 && same(bytes, "word"));
  exit(0);
}
