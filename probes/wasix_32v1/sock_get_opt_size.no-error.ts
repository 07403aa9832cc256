// claim: sock_get_opt_size says that a connection has had no error
// weight: ordinary
// matters: getsockopt.c in wasix-libc with SO_ERROR: _sock_connect_cb of CPython's asyncio (selector_events.py) raises on any other value, and gives up a connection that stands.
// source: wasix-org/wasix-witx typenames.witx, sock_option last_error; wasix-libc getsockopt.c, SO_ERROR

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { connection, LAST_ERROR } from "../abi/network";
import { sock_get_opt_size } from "../abi/wasix_32v1";

export function _start(): void {
  const size = buffer(8);
  succeeds(sock_get_opt_size(load<i32>(connection()), LAST_ERROR, size));
  check(1, load<u64>(size) == 0);
  exit(0);
}
