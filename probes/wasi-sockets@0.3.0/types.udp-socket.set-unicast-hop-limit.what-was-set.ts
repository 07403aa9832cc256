// claim: get-unicast-hop-limit is what set-unicast-hop-limit set of a datagram socket
// weight: ordinary
// matters: udp_setsockopt of wasi-libc (udp.c) sets it for IP_TTL on wasip3; discovery that must stay in the local network would leave it
// source: WebAssembly/WASI 0.3 sockets/types.wit, udp-socket.set-unicast-hop-limit: equivalent to the IP_TTL socket option

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { udpSocket } from "../abi/component-sockets-0.3";

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]udp-socket.get-unicast-hop-limit")
declare function get(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]udp-socket.set-unicast-hop-limit")
declare function set(self: i32, value: i32, result: usize): void;

export function run(): i32 {
  const socket = udpSocket();
  const at = room(20);
  set(socket, 42, at);
  if (load<u8>(at) != 0) return holds(false);
  memory.fill(at, 0xa5, 20);
  get(socket, at);
  return holds(load<u8>(at) == 0 && load<u8>(at + 4) == 42);
}
