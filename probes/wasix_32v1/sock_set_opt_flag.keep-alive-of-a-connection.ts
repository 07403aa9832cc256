// claim: sock_set_opt_flag turns keep-alive of a connection on
// weight: unusual
// matters: A database pool finds out by it that a server is gone, and not at the next query.
// source: wasix-org/wasix-witx typenames.witx, sock_option keep_alive; wasix-libc setsockopt.c, SO_KEEPALIVE

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { connection, KEEP_ALIVE } from "../abi/network";
import { sock_get_opt_flag, sock_set_opt_flag } from "../abi/wasix_32v1";

export function _start(): void {
  const client = load<i32>(connection());
  const flag = buffer(1);
  succeeds(sock_set_opt_flag(client, KEEP_ALIVE, 1));
  setUp(sock_get_opt_flag(client, KEEP_ALIVE, flag) == 0);
  check(1, load<u8>(flag) == 1);
  exit(0);
}
