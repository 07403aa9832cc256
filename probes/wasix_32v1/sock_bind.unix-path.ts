// claim: sock_bind of a unix socket to a path makes something stand at that path
// weight: unusual
// matters: ssh-agent, PostgreSQL and Docker are reached by a path; success without a socket there leaves their clients with ENOENT.
// source: wasix-org/wasix-witx typenames.witx, addr_unix: a path of no more than 107 bytes

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { typeOf } from "../abi/effect";
import { UNIX } from "../abi/network";
import { isFd, sock_bind, sock_open, STREAM } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = buffer(4);
  const address = buffer(112);
  memory.fill(address, 0, 112);
  store<u8>(address, UNIX);
  memory.copy(address + 2, text("/sandbox/socket"), 15);
  setUp(sock_open(UNIX, STREAM, 0, fd) == 0 && isFd(load<i32>(fd)));
  succeeds(sock_bind(load<i32>(fd), address));
  check(1, typeOf("socket") >= 0);
  exit(0);
}
