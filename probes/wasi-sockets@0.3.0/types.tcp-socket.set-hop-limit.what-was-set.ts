// claim: get-hop-limit is what set-hop-limit set
// weight: ordinary
// matters: tcp_setsockopt of wasi-libc (tcp.c) sets it for IP_TTL on wasip3; a connection that must stay in the local network would leave it
// source: WebAssembly/WASI 0.3 sockets/types.wit, tcp-socket.set-hop-limit: equivalent to the IP_TTL socket option

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { tcpSocket } from "../abi/component-sockets-0.3";

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.get-hop-limit")
declare function get(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.set-hop-limit")
declare function set(self: i32, value: i32, result: usize): void;

export function run(): i32 {
  const socket = tcpSocket();
  const at = room(20);
  set(socket, 42, at);
  if (load<u8>(at) != 0) return holds(false);
  memory.fill(at, 0xa5, 20);
  get(socket, at);
  return holds(load<u8>(at) == 0 && load<u8>(at + 4) == 42);
}
