// claim: get-keep-alive-interval is what set-keep-alive-interval set
// weight: ordinary
// matters: tcp_setsockopt of wasi-libc (tcp.c) sets it for TCP_KEEPINTVL on wasip3; a dead peer would be noticed late
// source: WebAssembly/WASI 0.3 sockets/types.wit, tcp-socket.set-keep-alive-interval: equivalent to the TCP_KEEPINTVL socket option

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { tcpSocket } from "../abi/component-sockets-0.3";

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.get-keep-alive-interval")
declare function get(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.set-keep-alive-interval")
declare function set(self: i32, value: u64, result: usize): void;

export function run(): i32 {
  const socket = tcpSocket();
  const at = room(24);
  set(socket, 10000000000, at);
  if (load<u8>(at) != 0) return holds(false);
  memory.fill(at, 0xa5, 24);
  get(socket, at);
  return holds(load<u8>(at) == 0 && load<u64>(at + 8) == 10000000000);
}
