// claim: sock_set_opt_size sets the time to live of multicast packets
// weight: unusual
// matters: A media sender keeps its stream in the house by 1, or lets it pass a router by 2.
// source: wasix-org/wasix-witx typenames.witx, sock_option multicast_ttl_v4

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { datagrams, MULTICAST_TTL_V4 } from "../abi/network";
import { sock_get_opt_size, sock_set_opt_size } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = datagrams();
  const size = buffer(8);
  succeeds(sock_set_opt_size(fd, MULTICAST_TTL_V4, 3));
  setUp(sock_get_opt_size(fd, MULTICAST_TTL_V4, size) == 0);
  check(1, load<u64>(size) == 3);
  exit(0);
}
