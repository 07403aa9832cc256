// claim: sock_join_multicast_v6 joins a group on a device, and a second time is EADDRINUSE
// weight: unusual
// matters: mDNS over IPv6 joins ff02::fb for each device and takes EADDRINUSE for done.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_join_multicast_v6; ipv6(7), IPV6_ADD_MEMBERSHIP
// Without IPv6 on the host there is no socket, and nothing is known.

import { exit, failsWith, succeeds } from "../abi/check";
import { datagrams6, EADDRINUSE, group6 } from "../abi/network";
import { sock_join_multicast_v6 } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = datagrams6();
  const group = group6();
  succeeds(sock_join_multicast_v6(fd, group, 1));
  failsWith(sock_join_multicast_v6(fd, group, 1), EADDRINUSE);
  exit(0);
}
