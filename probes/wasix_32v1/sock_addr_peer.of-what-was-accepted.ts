// claim: the peer of an accepted socket is the local address of the client
// weight: ordinary
// matters: getpeername.c in wasix-libc: nginx and every access log name the client by it, and firewalls in programs decide by it.
// source: wasix-org/wasix-witx wasix_v1.witx, sock_addr_peer; wasix-libc getpeername.c

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { connection } from "../abi/network";
import { INET4, sock_addr_local, sock_addr_peer } from "../abi/wasix_32v1";

export function _start(): void {
  const pair = connection();
  const local = buffer(112);
  const peer = buffer(112);
  setUp(sock_addr_local(load<i32>(pair), local) == 0);
  succeeds(sock_addr_peer(load<i32>(pair, 4), peer));
  check(1, load<u8>(peer) == INET4 && load<u32>(peer, 4) == 0x0100007f);
  check(2, load<u16>(peer, 2) == load<u16>(local, 2));
  exit(0);
}
