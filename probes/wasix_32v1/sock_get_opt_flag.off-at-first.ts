// claim: sock_get_opt_flag of SO_REUSEADDR on a new socket says off
// weight: ordinary
// matters: getsockopt.c in wasix-libc gives SO_REUSEADDR; a server that finds it on believes that it may take a used port.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_get_opt_flag; typenames.witx: reuse_addr is 2

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { INET4, isFd, sock_get_opt_flag, sock_open, STREAM, TCP } from "../abi/wasix_32v1";

const REUSE_ADDR = 2;

export function _start(): void {
  const fd = buffer(4);
  setUp(sock_open(INET4, STREAM, TCP, fd) == 0 && isFd(load<i32>(fd)));
  const flag = buffer(1);
  succeeds(sock_get_opt_flag(load<i32>(fd), REUSE_ADDR, flag));
  check(1, load<u8>(flag) == 0);
  exit(0);
}
