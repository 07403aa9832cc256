// claim: sock_set_opt_time of the receive timeout shows in sock_get_opt_time
// weight: unusual
// matters: A library that sets a timeout for one call reads the old one first, to put it back.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_set_opt_time; typenames.witx: recv_timeout is 19, option_timestamp
// SO_RCVTIMEO.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { INET4, isFd, MS, sock_get_opt_time, sock_open, sock_set_opt_time, someTime, STREAM, TCP } from "../abi/wasix_32v1";

const RECV_TIMEOUT = 19;

export function _start(): void {
  const fd = buffer(4);
  setUp(sock_open(INET4, STREAM, TCP, fd) == 0 && isFd(load<i32>(fd)));
  const time = buffer(16);
  succeeds(sock_set_opt_time(load<i32>(fd), RECV_TIMEOUT, someTime(1500 * MS)));
  setUp(sock_get_opt_time(load<i32>(fd), RECV_TIMEOUT, time) == 0);
  check(1, load<u8>(time) == 1);
  check(2, load<i64>(time, 8) == 1500 * MS);
  exit(0);
}
