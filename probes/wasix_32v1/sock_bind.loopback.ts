// claim: sock_bind to 127.0.0.1 port 0 gives the socket an address with a port
// weight: ordinary
// matters: bind in wasix-libc (sys/socket), TcpListener::bind in Rust std: no server starts without it.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_bind
// Needs the network: wasmer answers ENOTSUP without it.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { INET4, isFd, loopback, sock_addr_local, sock_bind, sock_open, STREAM, TCP } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = buffer(4);
  setUp(sock_open(INET4, STREAM, TCP, fd) == 0 && isFd(load<i32>(fd)));
  const address = buffer(112);
  succeeds(sock_bind(load<i32>(fd), loopback(0)));
  setUp(sock_addr_local(load<i32>(fd), address) == 0);
  check(1, load<u8>(address) == INET4 && load<u32>(address, 4) == 0x0100007f);
  check(2, load<u16>(address, 2) != 0);
  exit(0);
}
