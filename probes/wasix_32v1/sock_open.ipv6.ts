// claim: sock_open of IPv6 gives a socket that can be bound to ::1 and listens there
// weight: unusual
// matters: A server that listens at ::1 is what "localhost" leads to on many systems.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_open; typenames.witx address_family inet6

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { INET6, loopback6 } from "../abi/network";
import { isFd, sock_addr_local, sock_bind, sock_listen, sock_open, sock_status, STREAM, TCP } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = buffer(4);
  const address = loopback6();
  const local = buffer(112);
  succeeds(sock_open(INET6, STREAM, TCP, fd));
  check(1, isFd(load<i32>(fd)) && sock_status(load<i32>(fd), buffer(1)) == 0);
  setUp(sock_bind(load<i32>(fd), address) == 0 && sock_listen(load<i32>(fd), 1) == 0);
  setUp(sock_addr_local(load<i32>(fd), local) == 0);
  check(2, load<u8>(local) == INET6 && load<u16>(local, 2) != 0);
  exit(0);
}
