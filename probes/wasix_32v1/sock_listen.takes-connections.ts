// claim: after sock_listen a connection to the port is not refused, and can be accepted
// weight: ordinary
// matters: listen in wasix-libc and TcpListener::bind in Rust std: clients are refused until it is done.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_listen

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { INET4, isFd, localPort, loopback, sock_accept_v2, sock_bind, sock_connect, sock_listen, sock_open, STREAM, TCP } from "../abi/wasix_32v1";

const ECONNREFUSED = 14;

export function _start(): void {
  const fd = buffer(4);
  setUp(sock_open(INET4, STREAM, TCP, fd) == 0 && isFd(load<i32>(fd)));
  setUp(sock_bind(load<i32>(fd), loopback(0)) == 0);
  succeeds(sock_listen(load<i32>(fd), 4));
  const client = buffer(4);
  setUp(sock_open(INET4, STREAM, TCP, client) == 0 && isFd(load<i32>(client)));
  const errno = sock_connect(load<i32>(client), loopback(localPort(load<i32>(fd))));
  check(1, errno != ECONNREFUSED);
  setUp(errno == 0);
  check(2, sock_accept_v2(load<i32>(fd), 0, client, buffer(112)) == 0 && isFd(load<i32>(client)));
  exit(0);
}
