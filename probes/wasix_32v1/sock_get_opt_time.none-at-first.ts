// claim: sock_get_opt_time of the receive timeout on a new socket says none
// weight: unusual
// matters: TcpStream::read_timeout in Rust std gives None for a new socket; a zero would be a read that never waits.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_get_opt_time; typenames.witx: recv_timeout is 19, option none is 0

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { INET4, isFd, sock_get_opt_time, sock_open, STREAM, TCP } from "../abi/wasix_32v1";

const RECV_TIMEOUT = 19;

export function _start(): void {
  const fd = buffer(4);
  setUp(sock_open(INET4, STREAM, TCP, fd) == 0 && isFd(load<i32>(fd)));
  const time = buffer(16);
  succeeds(sock_get_opt_time(load<i32>(fd), RECV_TIMEOUT, time));
  check(1, load<u8>(time) == 0);
  exit(0);
}
