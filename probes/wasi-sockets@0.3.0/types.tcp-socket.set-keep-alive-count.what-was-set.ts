// claim: get-keep-alive-count is what set-keep-alive-count set
// weight: ordinary
// matters: tcp_setsockopt of wasi-libc (tcp.c) sets it for TCP_KEEPCNT on wasip3; a dead peer would be noticed late
// source: WebAssembly/WASI 0.3 sockets/types.wit, tcp-socket.set-keep-alive-count: equivalent to the TCP_KEEPCNT socket option

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { tcpSocket } from "../abi/component-sockets-0.3";

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.get-keep-alive-count")
declare function get(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.set-keep-alive-count")
declare function set(self: i32, value: i32, result: usize): void;

export function run(): i32 {
  const socket = tcpSocket();
  const at = room(20);
  set(socket, 5, at);
  if (load<u8>(at) != 0) return holds(false);
  memory.fill(at, 0xa5, 20);
  get(socket, at);
  return holds(load<u8>(at) == 0 && load<u32>(at + 4) == 5);
}
