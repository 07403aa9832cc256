// claim: sock_connect reaches a server outside, and what is sent there comes back
// weight: ordinary
// when: world a server
// matters: connect in wasix-libc and TcpStream::connect in Rust std: every client of HTTP, databases and mail goes out so.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_connect; every client of wasix-libc connects so
// peer: tcp-echo

import { buffer, same, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { opened } from "../abi/network";
import { peerPort } from "../abi/peer";
import { loopback, read, sock_connect, STREAM, write } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = opened(STREAM);
  const bytes = buffer(16);
  succeeds(sock_connect(fd, loopback(peerPort())));
  check(1, write(fd, text("hello"), 5));
  check(2, read(fd, bytes, 16) == 5 && same(bytes, "hello"));
  exit(0);
}
