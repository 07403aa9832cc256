// claim: sock_set_opt_flag turns no-delay of a connection on and off again
// weight: ordinary
// matters: setsockopt.c in wasix-libc, TcpStream::set_nodelay in Rust std: hyper and Redis clients turn it on, and give up where that fails.
// source: wasix-libc setsockopt.c, TCP_NODELAY; set_nodelay of every HTTP library

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { connection, NO_DELAY } from "../abi/network";
import { sock_get_opt_flag, sock_set_opt_flag } from "../abi/wasix_32v1";

export function _start(): void {
  const client = load<i32>(connection());
  const flag = buffer(1);
  succeeds(sock_set_opt_flag(client, NO_DELAY, 1));
  setUp(sock_get_opt_flag(client, NO_DELAY, flag) == 0);
  check(1, load<u8>(flag) == 1);
  succeeds(sock_set_opt_flag(client, NO_DELAY, 0));
  setUp(sock_get_opt_flag(client, NO_DELAY, flag) == 0);
  check(2, load<u8>(flag) == 0);
  exit(0);
}
