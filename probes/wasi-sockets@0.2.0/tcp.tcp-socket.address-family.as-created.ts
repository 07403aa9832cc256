// claim: address-family is IPv4 of a socket of IPv4, and IPv6 of one of IPv6
// weight: unusual
// matters: wasi-libc keeps the family itself (SO_DOMAIN in tcp_getsockopt); a library that is handed a socket chooses by this the kind of address to bind
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, address-family: equivalent to the SO_DOMAIN socket option

import { holds } from "../abi/component";
import { IPV4, IPV6 } from "../abi/component-network";
import { room } from "../abi/component-room";
import { addressFamily, createTcpSocket, tcpSocket } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(8);
  createTcpSocket(IPV6, at);
  if (load<u8>(at) != 0) unreachable();
  return holds(addressFamily(tcpSocket()) == IPV4 && addressFamily(load<i32>(at + 4)) == IPV6);
}
