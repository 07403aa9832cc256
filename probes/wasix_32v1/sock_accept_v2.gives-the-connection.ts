// claim: sock_accept_v2 gives a descriptor that reads what the client wrote, and the address of the client
// weight: ordinary
// matters: accept.c in wasix-libc and mio's TcpListener make the connection of it; the address is what a server logs and allows by.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_accept_v2: result tuple fd, addr_port

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { INET4, isFd, listener, localPort, loopback, read, sock_accept_v2, sock_connect, sock_open, STREAM, TCP, write } from "../abi/wasix_32v1";

export function _start(): void {
  const server = listener();
  const address = loopback(localPort(server));
  const client = buffer(4);
  setUp(sock_open(INET4, STREAM, TCP, client) == 0 && isFd(load<i32>(client)));
  const accepted = buffer(4);
  const peer = buffer(112);
  const bytes = buffer(8);
  setUp(sock_connect(load<i32>(client), address) == 0);
  succeeds(sock_accept_v2(server, 0, accepted, peer));
  check(1, isFd(load<i32>(accepted)));
  check(2, load<u8>(peer) == INET4 && load<u32>(peer, 4) == 0x0100007f);
  setUp(write(load<i32>(client), address, 8));
  check(3, read(load<i32>(accepted), bytes, 8) == 8 && load<u64>(bytes) == load<u64>(address));
  exit(0);
}
