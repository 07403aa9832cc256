// claim: sock_addr_peer of a connected socket gives the address it connected to
// weight: ordinary
// matters: getpeername.c in wasix-libc, as CPython's asyncio asks once for each transport to fill get_extra_info('peername'); connection pools and logs name the server by it.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_addr_peer

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { INET4, isFd, listener, localPort, loopback, sock_addr_peer, sock_connect, sock_open, STREAM, TCP } from "../abi/wasix_32v1";

export function _start(): void {
  const server = listener();
  const address = loopback(localPort(server));
  const client = buffer(4);
  setUp(sock_open(INET4, STREAM, TCP, client) == 0 && isFd(load<i32>(client)));
  const peer = buffer(112);
  setUp(sock_connect(load<i32>(client), address) == 0);
  succeeds(sock_addr_peer(load<i32>(client), peer));
  check(1, load<u8>(peer) == INET4);
  check(2, load<u32>(peer, 4) == 0x0100007f);
  exit(0);
}
