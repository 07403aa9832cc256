// claim: sock_join_multicast_v4 of an address that is no multicast group is EINVAL
// weight: unusual
// matters: A wrong address in the settings of mDNS or a media receiver must be told; success waits for packets that never come.
// source: ip(7), IP_ADD_MEMBERSHIP: EINVAL

import { exit, failsWith } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { datagrams, ip4 } from "../abi/network";
import { sock_join_multicast_v4 } from "../abi/wasix_32v1";

export function _start(): void {
  failsWith(sock_join_multicast_v4(datagrams(), ip4(10, 1, 2, 3), ip4(127, 0, 0, 1)), EINVAL);
  exit(0);
}
