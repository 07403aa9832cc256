// claim: sock_set_opt_size of the receive buffer shows in sock_get_opt_size
// weight: unusual
// matters: A receiver of bursts, such as a logger over UDP, asks for more room so as to lose nothing.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_set_opt_size; typenames.witx: recv_buf_size is 15
// A system may round up, so at least what was asked for.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { INET4, isFd, sock_get_opt_size, sock_open, sock_set_opt_size, STREAM, TCP } from "../abi/wasix_32v1";

const RECV_BUF_SIZE = 15;

export function _start(): void {
  const fd = buffer(4);
  setUp(sock_open(INET4, STREAM, TCP, fd) == 0 && isFd(load<i32>(fd)));
  const size = buffer(8);
  succeeds(sock_set_opt_size(load<i32>(fd), RECV_BUF_SIZE, 16384));
  setUp(sock_get_opt_size(load<i32>(fd), RECV_BUF_SIZE, size) == 0);
  check(1, load<u64>(size) >= 16384 && load<u64>(size) <= 65536);
  exit(0);
}
