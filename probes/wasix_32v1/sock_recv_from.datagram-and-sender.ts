// claim: sock_recv_from gives the bytes of a datagram, their number and the address of the sender
// weight: ordinary
// matters: recvfrom.c in wasix-libc and UdpSocket::recv_from in Rust std (net/connection/wasix.rs): a server answers to the address it was given, and a wrong one sends the answer to a stranger.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_recv_from: result tuple size, roflags, addr_port

import { buffer, iovecs } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { DGRAM, INET4, isFd, localPort, loopback, sock_bind, sock_open, sock_recv_from, sock_send_to, UDP } from "../abi/wasix_32v1";

export function _start(): void {
  const server = buffer(4);
  const client = buffer(4);
  setUp(sock_open(INET4, DGRAM, UDP, server) == 0 && isFd(load<i32>(server)));
  setUp(sock_open(INET4, DGRAM, UDP, client) == 0 && isFd(load<i32>(client)));
  setUp(sock_bind(load<i32>(server), loopback(0)) == 0);
  setUp(sock_bind(load<i32>(client), loopback(0)) == 0);
  const address = loopback(localPort(load<i32>(server)));
  const text = buffer(8);
  const bytes = buffer(16);
  const moved = buffer(4);
  const flags = buffer(2);
  const peer = buffer(112);
  store<u64>(text, 0x6d61726761746164);
  setUp(sock_send_to(load<i32>(client), iovecs(text, 8), 1, 0, address, moved) == 0);
  store<i32>(moved, 0);
  succeeds(sock_recv_from(load<i32>(server), iovecs(bytes, 16), 1, 0, moved, flags, peer));
  check(1, load<i32>(moved) == 8 && load<u16>(flags) == 0);
  check(2, load<u64>(bytes) == 0x6d61726761746164);
  check(3, load<u8>(peer) == INET4 && load<u32>(peer, 4) == 0x0100007f);
  exit(0);
}
