// claim: sock_join_multicast_v4 joins a group on the loopback device, and a second time is EADDRINUSE
// weight: ordinary
// matters: UdpSocket::join_multicast_v4 in Rust std (net), setsockopt.c in wasix-libc: mDNS responders join once for each device and take EADDRINUSE for done.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_join_multicast_v4; ip(7), IP_ADD_MEMBERSHIP; UdpSocket::join_multicast_v4 of Rust

import { exit, failsWith, succeeds } from "../abi/check";
import { datagrams, EADDRINUSE, ip4 } from "../abi/network";
import { sock_join_multicast_v4 } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = datagrams();
  const group = ip4(239, 42, 42, 42);
  const device = ip4(127, 0, 0, 1);
  succeeds(sock_join_multicast_v4(fd, group, device));
  failsWith(sock_join_multicast_v4(fd, group, device), EADDRINUSE);
  exit(0);
}
