// claim: sock_accept_v2 gives up when the accept timeout of 50 ms is over, and not before
// weight: unusual
// matters: A server that looks once a second whether it shall end sets it; without it nobody can stop it until the next client comes.
// source: wasix-org/wasix-witx typenames.witx, sock_option accept_timeout

import { buffer } from "../abi/bytes";
import { check, exit, refuses, setUp } from "../abi/check";
import { ACCEPT_TIMEOUT } from "../abi/network";
import { listener, MS, now, sock_accept_v2, sock_set_opt_time, someTime } from "../abi/wasix_32v1";

export function _start(): void {
  const server = listener();
  setUp(sock_set_opt_time(server, ACCEPT_TIMEOUT, someTime(50 * MS)) == 0);
  const before = now();
  refuses(sock_accept_v2(server, 0, buffer(4), buffer(112)));
  const passed = now() - before;
  check(1, passed >= 45 * MS && passed < 2000 * MS);
  exit(0);
}
