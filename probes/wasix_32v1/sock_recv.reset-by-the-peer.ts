// claim: sock_recv from a connection that the peer reset is ECONNRESET
// weight: unusual
// when: world the peer resets the connection
// matters: A client tries again on ConnectionReset of Rust's io::Error, and gives up on other errors.
// source: recv(3p): ECONNRESET; Rust's library makes ErrorKind::ConnectionReset of it
// peer: tcp-reset

import { buffer, iovecs, text } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { connectedToPeer, ECONNRESET } from "../abi/wasix-peer";
import { sock_recv, write } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = connectedToPeer();
  setUp(write(fd, text("hello"), 5));
  failsWith(sock_recv(fd, iovecs(buffer(16), 16), 1, 0, buffer(4), buffer(2)), ECONNRESET);
  exit(0);
}
