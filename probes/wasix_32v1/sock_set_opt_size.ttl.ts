// claim: sock_set_opt_size sets the time to live of the packets of a connection
// weight: unusual
// matters: traceroute counts it up from 1; a host that keeps its own value shows one hop.
// source: wasix-org/wasix-witx typenames.witx, sock_option ttl; wasix-libc setsockopt.c, SO_TTL

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { connection, TTL } from "../abi/network";
import { sock_get_opt_size, sock_set_opt_size } from "../abi/wasix_32v1";

export function _start(): void {
  const client = load<i32>(connection());
  const size = buffer(8);
  succeeds(sock_set_opt_size(client, TTL, 7));
  setUp(sock_get_opt_size(client, TTL, size) == 0);
  check(1, load<u64>(size) == 7);
  exit(0);
}
