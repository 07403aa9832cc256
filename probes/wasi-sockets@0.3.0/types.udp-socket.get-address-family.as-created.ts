// claim: get-address-family is IPv4 of a datagram socket of IPv4, and IPv6 of one of IPv6
// weight: unusual
// matters: wasi-libc keeps the family itself (SO_DOMAIN in udp_getsockopt); a library that is handed a socket chooses by this the kind of address to bind
// source: WebAssembly/WASI 0.3 sockets/types.wit, udp-socket.get-address-family: equivalent to the SO_DOMAIN socket option

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { createUdp, IPV4 } from "../abi/component-sockets-0.3";

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]udp-socket.get-address-family")
declare function family(self: i32): i32;

const IPV6 = 1;

export function run(): i32 {
  for (let wanted = IPV4; wanted <= IPV6; wanted++) {
    const at = room(20);
    createUdp(wanted, at);
    if (load<u8>(at) != 0) unreachable();
    if (family(load<i32>(at + 4)) != wanted) return holds(false);
  }
  return holds(true);
}
