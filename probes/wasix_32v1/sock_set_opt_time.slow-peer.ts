// claim: with a receive timeout of 50 ms reading gives up on a slow peer, whose answer is there for a later read
// weight: ordinary
// matters: setsockopt.c in wasix-libc with SO_RCVTIMEO, TcpStream::set_read_timeout in Rust std: an MQTT client gives up reading to send its ping and reads on; what came meanwhile must not be lost.
// source: wasix-libc setsockopt.c, SO_RCVTIMEO; socket(7): reading then fails with EAGAIN, and nothing is lost
// peer: tcp-slow

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { RECV_TIMEOUT } from "../abi/network";
import { connectedToPeer } from "../abi/wasix-peer";
import { MS, read, sock_recv, sock_set_opt_time, someTime, write } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = connectedToPeer();
  const bytes = buffer(16);
  succeeds(sock_set_opt_time(fd, RECV_TIMEOUT, someTime(50 * MS)));
  setUp(write(fd, text("hello"), 5));
  check(1, sock_recv(fd, iovecs(bytes, 16), 1, 0, buffer(4), buffer(2)) != 0);
  setUp(sock_set_opt_time(fd, RECV_TIMEOUT, someTime(4000 * MS)) == 0);
  check(2, read(fd, bytes, 16) == 5 && same(bytes, "hello"));
  exit(0);
}
