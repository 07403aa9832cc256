// claim: get-is-listening is false of a bound socket and true of one that listens
// weight: ordinary
// matters: tcp_getsockopt of wasi-libc (tcp.c) compares it with its own state for SO_ACCEPTCONN on wasip3, and aborts the program where they differ
// source: WebAssembly/WASI 0.3 sockets/types.wit, tcp-socket.get-is-listening: equivalent to the SO_ACCEPTCONN socket option

import { holds } from "../abi/component";
import { bound, listen } from "../abi/component-listening-0.3";
import { room } from "../abi/component-room";

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.get-is-listening")
declare function isListening(self: i32): i32;

export function run(): i32 {
  const socket = bound();
  if (isListening(socket) != 0) return holds(false);
  const at = room(20);
  listen(socket, at);
  if (load<u8>(at) != 0) unreachable();
  return holds(isListening(socket) == 1);
}
