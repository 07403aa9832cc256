// claim: sock_leave_multicast_v6 leaves a group that was joined, and a second time is EADDRNOTAVAIL
// weight: unusual
// matters: A receiver over IPv6 that does not leave goes on getting a stream that nobody shows.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_leave_multicast_v6; ipv6(7), IPV6_DROP_MEMBERSHIP
// Without IPv6 on the host there is no socket, and nothing is known.

import { exit, failsWith, setUp, succeeds } from "../abi/check";
import { datagrams6, EADDRNOTAVAIL, group6 } from "../abi/network";
import { sock_join_multicast_v6, sock_leave_multicast_v6 } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = datagrams6();
  const group = group6();
  setUp(sock_join_multicast_v6(fd, group, 1) == 0);
  succeeds(sock_leave_multicast_v6(fd, group, 1));
  failsWith(sock_leave_multicast_v6(fd, group, 1), EADDRNOTAVAIL);
  exit(0);
}
