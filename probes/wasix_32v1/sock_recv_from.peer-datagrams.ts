// claim: two datagrams of a peer outside come one by one out of sock_recv_from, each with the peer's address
// weight: ordinary
// matters: recvfrom.c in wasix-libc: QUIC and DNS take each datagram for itself; two in one, or a wrong sender, is an attack to them.
// source: recvfrom(3p): for message-based sockets the entire message is read in a single operation, with its source
// peer: udp-echo

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { datagrams } from "../abi/network";
import { peerPort } from "../abi/peer";
import { INET4, loopback, sock_recv_from, sock_send_to } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = datagrams();
  const to = loopback(peerPort());
  const moved = buffer(4);
  setUp(sock_send_to(fd, iovecs(text("one"), 3), 1, 0, to, moved) == 0);
  setUp(sock_send_to(fd, iovecs(text("other"), 5), 1, 0, to, moved) == 0);
  for (let i = 0; i < 2; i++) {
    const bytes = buffer(16);
    const from = buffer(112);
    const flags = buffer(2);
    succeeds(sock_recv_from(fd, iovecs(bytes, 16), 1, 0, moved, flags, from));
    check(1, i == 0 ? load<i32>(moved) == 3 && same(bytes, "one") : load<i32>(moved) == 5 && same(bytes, "other"));
    check(2, load<u8>(from) == INET4 && load<u32>(from, 4) == 0x0100007f);
    check(3, load<u16>(flags) == 0);
  }
  exit(0);
}
