// claim: sock_set_opt_flag allows a datagram socket to broadcast
// weight: unusual
// matters: DHCP and Wake-on-LAN must allow it before they may send to everybody.
// source: wasix-org/wasix-witx typenames.witx, sock_option broadcast; wasix-libc setsockopt.c, SO_BROADCAST

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { BROADCAST, datagrams } from "../abi/network";
import { sock_get_opt_flag, sock_set_opt_flag } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = datagrams();
  const flag = buffer(1);
  succeeds(sock_set_opt_flag(fd, BROADCAST, 1));
  setUp(sock_get_opt_flag(fd, BROADCAST, flag) == 0);
  check(1, load<u8>(flag) == 1);
  exit(0);
}
