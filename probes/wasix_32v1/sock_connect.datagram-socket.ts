// claim: a datagram socket that is connected sends what is written to it to that address
// weight: ordinary
// matters: UdpSocket::connect and send in Rust std for WASIX (net/connection/wasix.rs), as clients of DNS, statsd and QUIC use them: what goes nowhere is lost without an error.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_connect, similar to connect in POSIX; resolvers do so

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { datagrams } from "../abi/network";
import { localPort, loopback, sock_connect, sock_recv_from, write } from "../abi/wasix_32v1";

export function _start(): void {
  const server = datagrams();
  const client = datagrams();
  const bytes = buffer(16);
  const moved = buffer(4);
  succeeds(sock_connect(client, loopback(localPort(server))));
  check(1, write(client, text("datagram"), 8));
  setUp(sock_recv_from(server, iovecs(bytes, 16), 1, 0, moved, buffer(2), buffer(112)) == 0);
  check(2, load<i32>(moved) == 8 && same(bytes, "datagram"));
  exit(0);
}
