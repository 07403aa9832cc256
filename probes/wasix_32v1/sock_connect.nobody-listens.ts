// claim: sock_connect to a port where nobody listens fails with ECONNREFUSED
// weight: ordinary
// when: world nobody listens
// matters: connect in wasix-libc returns it, and TcpStream::connect in Rust std makes ConnectionRefused of it: a client that waits for its server tries again on that alone.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_connect; wasix-libc connect.c returns its errno
// Port 1 of 127.0.0.1 is reserved and not served anywhere. wasmer waits until the socket can be written, which a refused one
// can as well (lib/wasix/src/net/socket.rs, connect), and answers 0; only sock_status then says failed. Without the network
// it answers ENOTSUP.

import { buffer } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { INET4, isFd, loopback, sock_connect, sock_open, STREAM, TCP } from "../abi/wasix_32v1";

const ECONNREFUSED = 14;

export function _start(): void {
  const fd = buffer(4);
  setUp(sock_open(INET4, STREAM, TCP, fd) == 0 && isFd(load<i32>(fd)));
  failsWith(sock_connect(load<i32>(fd), loopback(1)), ECONNREFUSED);
  exit(0);
}
