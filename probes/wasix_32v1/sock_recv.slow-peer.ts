// claim: sock_recv waits for a peer that answers half a second later
// weight: ordinary
// matters: recv.c in wasix-libc waits: a database needs half a second for an answer, and a read that returns early is taken for its end.
// source: recv(3p): blocks until a message arrives, where O_NONBLOCK is not set
// peer: tcp-slow

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { connectedToPeer } from "../abi/wasix-peer";
import { MS, now, sock_recv, write } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = connectedToPeer();
  const bytes = buffer(16);
  const moved = buffer(4);
  const flags = buffer(2);
  const before = now();
  setUp(write(fd, text("hello"), 5));
  succeeds(sock_recv(fd, iovecs(bytes, 16), 1, 0, moved, flags));
  check(1, load<i32>(moved) == 5 && same(bytes, "hello"));
  check(2, now() - before >= 400 * MS);
  check(3, load<u16>(flags) == 0);
  exit(0);
}
