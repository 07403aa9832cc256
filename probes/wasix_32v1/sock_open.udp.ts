// claim: sock_open of a UDP socket gives the descriptor of a socket
// weight: core
// matters: socket.c in wasix-libc and UdpSocket in Rust std: musl's resolver (res_msend.c) opens one for each look-up.
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
