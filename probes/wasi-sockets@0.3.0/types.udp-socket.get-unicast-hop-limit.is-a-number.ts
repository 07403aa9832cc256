// claim: get-unicast-hop-limit of a new datagram socket is more than none
// weight: ordinary
// matters: udp_getsockopt of wasi-libc (udp.c) gives it for IP_TTL on wasip3; discovery protocols check it before they send
// source: WebAssembly/WASI 0.3 sockets/types.wit, udp-socket.get-unicast-hop-limit: equivalent to the IP_TTL socket option

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { udpSocket } from "../abi/component-sockets-0.3";

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]udp-socket.get-unicast-hop-limit")
declare function get(self: i32, result: usize): void;

export function run(): i32 {
  const at = room(20);
  get(udpSocket(), at);
  return holds(load<u8>(at) == 0 && load<u8>(at + 4) >= 1);
}
