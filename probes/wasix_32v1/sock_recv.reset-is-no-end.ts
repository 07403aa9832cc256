// claim: sock_recv from a connection that the peer reset fails, and does not look like the end of what was sent
// weight: ordinary
// when: world the peer resets the connection
// matters: recv.c in wasix-libc under curl: half of a file with success is taken for the whole one.
// source: recv(3p): ECONNRESET; a client that takes a reset for the end takes half an answer for a whole one
// peer: tcp-reset

import { buffer, iovecs, text } from "../abi/bytes";
import { exit, refuses, setUp } from "../abi/check";
import { connectedToPeer } from "../abi/wasix-peer";
import { sock_recv, write } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = connectedToPeer();
  setUp(write(fd, text("hello"), 5));
  refuses(sock_recv(fd, iovecs(buffer(16), 16), 1, 0, buffer(4), buffer(2)));
  exit(0);
}
