// claim: sock_connect to a listening socket connects to its address
// weight: ordinary
// matters: connect in wasix-libc and TcpStream::connect in Rust std; a program's own tests start a server and call it so.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_connect

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { INET4, isFd, listener, localPort, loopback, sock_accept_v2, sock_connect, sock_open, STREAM, TCP } from "../abi/wasix_32v1";

const NONBLOCK = 4;
const ENOSYS = 52;

export function _start(): void {
  const server = listener();
  const address = loopback(localPort(server));
  const client = buffer(4);
  setUp(sock_open(INET4, STREAM, TCP, client) == 0 && isFd(load<i32>(client)));
  succeeds(sock_connect(load<i32>(client), address));
  const accepted = buffer(4);
  setUp(sock_accept_v2(server, NONBLOCK, accepted, buffer(112)) != ENOSYS);
  check(1, isFd(load<i32>(accepted)));
  exit(0);
}
