// claim: get-keep-alive-enabled is false of a new socket, and true where it was turned on
// weight: ordinary
// matters: tcp_getsockopt of wasi-libc (tcp.c) gives it for SO_KEEPALIVE on wasip3; a pool that looks before it sets it would set it again or never
// source: WebAssembly/WASI 0.3 sockets/types.wit, tcp-socket.get-keep-alive-enabled: equivalent to the SO_KEEPALIVE socket option

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { tcpSocket } from "../abi/component-sockets-0.3";

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.get-keep-alive-enabled")
declare function get(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.set-keep-alive-enabled")
declare function set(self: i32, value: i32, result: usize): void;

export function run(): i32 {
  const socket = tcpSocket();
  const at = room(20);
  get(socket, at);
  if (load<u8>(at) != 0 || load<u8>(at + 4) != 0) return holds(false);
  set(socket, 1, at);
  if (load<u8>(at) != 0) unreachable();
  memory.fill(at, 0xa5, 20);
  get(socket, at);
  return holds(load<u8>(at) == 0 && load<u8>(at + 4) == 1);
}
