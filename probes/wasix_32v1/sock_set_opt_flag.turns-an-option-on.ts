// claim: sock_set_opt_flag turns SO_REUSEADDR on, as sock_get_opt_flag then says
// weight: ordinary
// matters: setsockopt.c in wasix-libc, TcpListener::bind in Rust std: every server sets SO_REUSEADDR to be able to start again at once.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_set_opt_flag; typenames.witx: reuse_addr is 2
// Before bind, so that no network is needed.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { INET4, isFd, sock_get_opt_flag, sock_open, sock_set_opt_flag, STREAM, TCP } from "../abi/wasix_32v1";

const REUSE_ADDR = 2;

export function _start(): void {
  const fd = buffer(4);
  setUp(sock_open(INET4, STREAM, TCP, fd) == 0 && isFd(load<i32>(fd)));
  const flag = buffer(1);
  succeeds(sock_set_opt_flag(load<i32>(fd), REUSE_ADDR, 1));
  setUp(sock_get_opt_flag(load<i32>(fd), REUSE_ADDR, flag) == 0);
  check(1, load<u8>(flag) == 1);
  exit(0);
}
