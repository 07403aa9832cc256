// claim: a datagram sent by sock_send_to arrives at the address
// weight: ordinary
// matters: sendto.c in wasix-libc and UdpSocket::send_to in Rust std (net/connection/wasix.rs): each question of a DNS client written in Rust or Python goes out so, and one that is lost ends in a timeout.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_send_to

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
  const peer = buffer(112);
  succeeds(sock_send_to(load<i32>(client), iovecs(text, 8), 1, 0, address, moved));
  check(1, load<i32>(moved) == 8);
  setUp(sock_recv_from(load<i32>(server), iovecs(bytes, 16), 1, 0, moved, buffer(2), peer) == 0);
  check(2, load<i32>(moved) == 8);
  exit(0);
}
