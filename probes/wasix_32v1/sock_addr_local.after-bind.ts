// claim: sock_addr_local of a bound socket gives its family, address and a port
// weight: ordinary
// matters: getsockname.c in wasix-libc: CPython's asyncio and test servers bind port 0 and announce what sock.getsockname() says; a wrong port sends their clients to nobody.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_addr_local
// In either order of bytes: wasix-libc finds out which and turns the port round.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { INET4, isFd, loopback, sock_addr_local, sock_bind, sock_open, STREAM, TCP } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = buffer(4);
  setUp(sock_open(INET4, STREAM, TCP, fd) == 0 && isFd(load<i32>(fd)));
  setUp(sock_bind(load<i32>(fd), loopback(0)) == 0);
  const address = buffer(112);
  store<u16>(address, 0, 2);
  succeeds(sock_addr_local(load<i32>(fd), address));
  check(1, load<u8>(address) == INET4);
  check(2, load<u32>(address, 4) == 0x0100007f);
  check(3, load<u16>(address, 2) != 0);
  exit(0);
}
