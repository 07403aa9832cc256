// claim: set-receive-buffer-size is taken, and get-receive-buffer-size then is a size
// weight: ordinary
// matters: tcp_setsockopt of wasi-libc (tcp.c) sets it for SO_RCVBUF on wasip3; programs that tune it for fast links stop at an error
// source: WebAssembly/WASI 0.3 sockets/types.wit, tcp-socket.set-receive-buffer-size: a hint, similar to the SO_RCVBUF socket option

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { tcpSocket } from "../abi/component-sockets-0.3";

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.get-receive-buffer-size")
declare function get(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.set-receive-buffer-size")
declare function set(self: i32, value: u64, result: usize): void;

export function run(): i32 {
  const socket = tcpSocket();
  const at = room(24);
  set(socket, 65536, at);
  if (load<u8>(at) != 0) return holds(false);
  memory.fill(at, 0xa5, 24);
  get(socket, at);
  return holds(load<u8>(at) == 0 && load<u64>(at + 8) >= 1024);
}
