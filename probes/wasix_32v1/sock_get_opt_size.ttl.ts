// claim: sock_get_opt_size gives the time to live of the packets of a connection, 1 to 255
// weight: unusual
// matters: traceroute-like tools read the value before they count it up from 1.
// source: wasix-org/wasix-witx typenames.witx, sock_option ttl; wasix-libc getsockopt.c, SO_TTL

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { connection, TTL } from "../abi/network";
import { sock_get_opt_size } from "../abi/wasix_32v1";

export function _start(): void {
  const size = buffer(8);
  succeeds(sock_get_opt_size(load<i32>(connection()), TTL, size));
  check(1, load<u64>(size) >= 1 && load<u64>(size) <= 255);
  exit(0);
}
