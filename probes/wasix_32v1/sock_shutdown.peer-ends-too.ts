// claim: after sock_shutdown for writing a peer outside sees the end: what it was sent comes back, then its own end
// weight: ordinary
// matters: shutdown in wasix-libc, TcpStream::shutdown in Rust std: a server that reads to the end of its input, such as an echo or finger server, answers only then.
// source: shutdown(3p), SHUT_WR; how a client tells a server that its request is complete
// peer: tcp-echo

import { buffer, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { connectedToPeer } from "../abi/wasix-peer";
import { read, sock_shutdown, write } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = connectedToPeer();
  const bytes = buffer(16);
  setUp(write(fd, text("hello"), 5));
  succeeds(sock_shutdown(fd, 2));
  check(1, read(fd, bytes, 16) == 5 && same(bytes, "hello"));
  check(2, read(fd, bytes, 16) == 0);
  exit(0);
}
