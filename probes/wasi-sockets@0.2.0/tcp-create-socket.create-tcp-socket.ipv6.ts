// claim: create-tcp-socket of IPv6 gives a socket of that family
// weight: unusual
// matters: socket() of wasi-libc makes EOPNOTSUPP of not-supported, on which clients fall back to IPv4; a socket of the other family fails later, at connect
// source: WebAssembly/WASI 0.2 sockets/tcp-create-socket.wit, create-tcp-socket: not-supported where the family is not

import { holds } from "../abi/component";
import { IPV6 } from "../abi/component-network";
import { room } from "../abi/component-room";
import { addressFamily, createTcpSocket } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(8);
  createTcpSocket(IPV6, at);
  return holds(load<u8>(at) == 0 && addressFamily(load<i32>(at + 4)) == IPV6);
}
