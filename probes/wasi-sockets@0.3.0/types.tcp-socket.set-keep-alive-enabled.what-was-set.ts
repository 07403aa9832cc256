// claim: set-keep-alive-enabled turns the option on and off again, as get-keep-alive-enabled then says
// weight: ordinary
// matters: tcp_setsockopt of wasi-libc (tcp.c) sets it for SO_KEEPALIVE on wasip3; a peer that vanished would hold its connection for ever
// source: WebAssembly/WASI 0.3 sockets/types.wit, tcp-socket.set-keep-alive-enabled: equivalent to the SO_KEEPALIVE socket option

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
  for (let on = 1; on >= 0; on--) {
    set(socket, on, at);
    if (load<u8>(at) != 0) return holds(false);
    memory.fill(at, 0xa5, 20);
    get(socket, at);
    if (load<u8>(at) != 0 || load<u8>(at + 4) != on) return holds(false);
  }
  return holds(true);
}
