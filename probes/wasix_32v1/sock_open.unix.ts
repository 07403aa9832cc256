// claim: sock_open of the unix family gives the descriptor of a socket
// weight: unusual
// matters: Clients of ssh-agent, PostgreSQL and Docker open one, and fall back on TCP where there is none.
// source: wasix-org/wasix-witx typenames.witx, address_family unix

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { UNIX } from "../abi/network";
import { isFd, sock_open, sock_status, STREAM } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = buffer(4);
  succeeds(sock_open(UNIX, STREAM, 0, fd));
  check(1, isFd(load<i32>(fd)) && sock_status(load<i32>(fd), buffer(1)) == 0);
  exit(0);
}
