// claim: sock_get_opt_flag of a connection tells that no-delay is off, and on when it was turned on
// weight: ordinary
// matters: getsockopt.c in wasix-libc, TcpStream::nodelay in Rust std: an HTTP library reads what it set before it trusts small packets to leave at once.
// source: wasix-org/wasix-witx typenames.witx, sock_option no_delay; wasix-libc getsockopt.c, TCP_NODELAY

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { connection, NO_DELAY } from "../abi/network";
import { sock_get_opt_flag, sock_set_opt_flag } from "../abi/wasix_32v1";

export function _start(): void {
  const client = load<i32>(connection());
  const flag = buffer(1);
  succeeds(sock_get_opt_flag(client, NO_DELAY, flag));
  check(1, load<u8>(flag) == 0);
  setUp(sock_set_opt_flag(client, NO_DELAY, 1) == 0);
  succeeds(sock_get_opt_flag(client, NO_DELAY, flag));
  check(2, load<u8>(flag) == 1);
  exit(0);
}
