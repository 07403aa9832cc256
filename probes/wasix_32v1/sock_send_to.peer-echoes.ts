// claim: a datagram that sock_send_to sends to a peer outside arrives there, and comes back whole
// weight: ordinary
// matters: sendto.c in wasix-libc and UdpSocket::send_to in Rust std (net/connection/wasix.rs): a host that keeps datagrams within the process passes a program's own tests, and reaches no DNS or NTP server.
// source: sendto(3p); resolvers ask name servers so
// peer: udp-echo

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { datagrams } from "../abi/network";
import { peerPort } from "../abi/peer";
import { loopback, sock_recv_from, sock_send_to } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = datagrams();
  const bytes = buffer(16);
  const moved = buffer(4);
  succeeds(sock_send_to(fd, iovecs(text("datagram"), 8), 1, 0, loopback(peerPort()), moved));
  check(1, load<i32>(moved) == 8);
  setUp(sock_recv_from(fd, iovecs(bytes, 16), 1, 0, moved, buffer(2), buffer(112)) == 0);
  check(2, load<i32>(moved) == 8 && same(bytes, "datagram"));
  exit(0);
}
