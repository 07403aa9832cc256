// claim: get-keep-alive-count of a new socket is more than none
// weight: ordinary
// matters: tcp_getsockopt of wasi-libc (tcp.c) gives it for TCP_KEEPCNT on wasip3; database clients that look before they set it would set nonsense
// source: WebAssembly/WASI 0.3 sockets/types.wit, tcp-socket.get-keep-alive-count: equivalent to the TCP_KEEPCNT socket option

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { tcpSocket } from "../abi/component-sockets-0.3";

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.get-keep-alive-count")
declare function get(self: i32, result: usize): void;

export function run(): i32 {
  const at = room(20);
  get(tcpSocket(), at);
  return holds(load<u8>(at) == 0 && load<u32>(at + 4) > 0 && load<u32>(at + 4) < 1000);
}
