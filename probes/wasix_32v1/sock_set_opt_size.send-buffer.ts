// claim: after sock_set_opt_size of the send buffer of a new socket it is at least as large
// weight: unusual
// matters: A sender of large frames asks for more room, so that it need not wait in the middle of one.
// source: wasix-libc setsockopt.c, SO_SNDBUF; socket(7): the kernel doubles it

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { opened, SEND_BUF_SIZE } from "../abi/network";
import { sock_get_opt_size, sock_set_opt_size, STREAM } from "../abi/wasix_32v1";

export function _start(): void {
  const client = opened(STREAM);
  const size = buffer(8);
  succeeds(sock_set_opt_size(client, SEND_BUF_SIZE, 32768));
  setUp(sock_get_opt_size(client, SEND_BUF_SIZE, size) == 0);
  check(1, load<u64>(size) >= 32768 && load<u64>(size) <= 65536);
  exit(0);
}
