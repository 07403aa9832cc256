// claim: the local address of an accepted socket is that of the listener
// weight: unusual
// matters: A server with several addresses answers differently on each, as virtual hosts do.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_addr_local, similar to getsockname

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { opened } from "../abi/network";
import { INET4, isFd, listener, localPort, loopback, sock_accept_v2, sock_addr_local, sock_connect, STREAM } from "../abi/wasix_32v1";

export function _start(): void {
  const server = listener();
  const client = opened(STREAM);
  const accepted = buffer(4);
  const bound = buffer(112);
  const address = buffer(112);
  setUp(sock_connect(client, loopback(localPort(server))) == 0);
  setUp(sock_accept_v2(server, 0, accepted, buffer(112)) == 0 && isFd(load<i32>(accepted)));
  setUp(sock_addr_local(server, bound) == 0);
  succeeds(sock_addr_local(load<i32>(accepted), address));
  check(1, load<u8>(address) == INET4 && load<u32>(address, 4) == 0x0100007f);
  check(2, load<u16>(address, 2) == load<u16>(bound, 2));
  exit(0);
}
