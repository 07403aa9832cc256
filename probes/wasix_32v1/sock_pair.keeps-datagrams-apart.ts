// claim: two messages through a sock_pair of datagram sockets arrive as two
// weight: unusual
// matters: Privilege-separated daemons send one message a datagram; two that run together are parsed as one.
// source: socketpair(2), SOCK_DGRAM

import { buffer, same, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { UNIX } from "../abi/network";
import { DGRAM, isFd, read, sock_pair, write } from "../abi/wasix_32v1";

export function _start(): void {
  const fds = buffer(8);
  const bytes = buffer(8);
  succeeds(sock_pair(UNIX, DGRAM, 0, fds, fds + 4));
  check(1, isFd(load<i32>(fds)) && isFd(load<i32>(fds, 4)));
  check(2, write(load<i32>(fds), text("one"), 3) && write(load<i32>(fds), text("two"), 3));
  check(3, read(load<i32>(fds, 4), bytes, 8) == 3 && same(bytes, "one"));
  exit(0);
}
