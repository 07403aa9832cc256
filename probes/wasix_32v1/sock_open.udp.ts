// claim: sock_open of a UDP socket gives the descriptor of a socket
// weight: ordinary
// matters: socket.c in wasix-libc and UdpSocket::bind in Rust std (net/connection/wasix.rs); __lookup_name (lookup_name.c) opens one for each address of getaddrinfo, and takes it for unreachable where that fails.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_open; typenames.witx: socket_dgram is 2, udp is 17

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { DGRAM, INET4, isFd, sock_open, sock_status, UDP } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = buffer(4);
  succeeds(sock_open(INET4, DGRAM, UDP, fd));
  check(1, isFd(load<i32>(fd)) && sock_status(load<i32>(fd), buffer(1)) == 0);
  exit(0);
}
