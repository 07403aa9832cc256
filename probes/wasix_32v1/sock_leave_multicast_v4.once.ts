// claim: sock_leave_multicast_v4 leaves a group that was joined, and a second time is EADDRNOTAVAIL
// weight: ordinary
// matters: UdpSocket::leave_multicast_v4 in Rust std (net), setsockopt.c in wasix-libc: a receiver that does not leave goes on getting a stream that nobody shows.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_leave_multicast_v4; ip(7), IP_DROP_MEMBERSHIP

import { exit, failsWith, setUp, succeeds } from "../abi/check";
import { datagrams, EADDRNOTAVAIL, ip4 } from "../abi/network";
import { sock_join_multicast_v4, sock_leave_multicast_v4 } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = datagrams();
  const group = ip4(239, 42, 42, 42);
  const device = ip4(127, 0, 0, 1);
  setUp(sock_join_multicast_v4(fd, group, device) == 0);
  succeeds(sock_leave_multicast_v4(fd, group, device));
  failsWith(sock_leave_multicast_v4(fd, group, device), EADDRNOTAVAIL);
  exit(0);
}
