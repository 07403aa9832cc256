// claim: sock_set_opt_flag turns the looping of multicast packets off
// weight: unusual
// matters: An mDNS responder does not want to hear its own questions.
// source: wasix-org/wasix-witx typenames.witx, sock_option multicast_loop_v4

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { datagrams, MULTICAST_LOOP_V4 } from "../abi/network";
import { sock_get_opt_flag, sock_set_opt_flag } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = datagrams();
  const flag = buffer(1);
  succeeds(sock_set_opt_flag(fd, MULTICAST_LOOP_V4, 0));
  setUp(sock_get_opt_flag(fd, MULTICAST_LOOP_V4, flag) == 0);
  check(1, load<u8>(flag) == 0);
  exit(0);
}
