// claim: sock_set_opt_time with no time takes the timeout away
// weight: unusual
// matters: TcpStream::set_read_timeout(None) in Rust std: a connection that goes idle on purpose must not be torn down.
// source: wasix-libc setsockopt.c: zero is passed as none

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { connection, SEND_TIMEOUT } from "../abi/network";
import { MS, sock_get_opt_time, sock_set_opt_time, someTime } from "../abi/wasix_32v1";

export function _start(): void {
  const client = load<i32>(connection());
  const time = buffer(16);
  const none = buffer(16);
  memory.fill(none, 0, 16);
  setUp(sock_set_opt_time(client, SEND_TIMEOUT, someTime(1234 * MS)) == 0);
  setUp(sock_get_opt_time(client, SEND_TIMEOUT, time) == 0 && load<u8>(time) == 1);
  succeeds(sock_set_opt_time(client, SEND_TIMEOUT, none));
  setUp(sock_get_opt_time(client, SEND_TIMEOUT, time) == 0);
  check(1, load<u8>(time) == 0);
  exit(0);
}
