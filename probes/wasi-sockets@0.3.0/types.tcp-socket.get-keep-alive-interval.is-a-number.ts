// claim: get-keep-alive-interval of a new socket is between a second and a day
// weight: ordinary
// matters: tcp_getsockopt of wasi-libc (tcp.c) gives it for TCP_KEEPINTVL on wasip3; a value that is none would be reported as one second
// source: WebAssembly/WASI 0.3 sockets/types.wit, tcp-socket.get-keep-alive-interval: equivalent to the TCP_KEEPINTVL socket option

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { tcpSocket } from "../abi/component-sockets-0.3";

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.get-keep-alive-interval")
declare function get(self: i32, result: usize): void;

// Linux has two hours and 75 seconds; a host may be set up otherwise.
const A_DAY: u64 = 86400000000000;

export function run(): i32 {
  const at = room(24);
  get(tcpSocket(), at);
  return holds(load<u8>(at) == 0 && load<u64>(at + 8) >= 1000000000 && load<u64>(at + 8) < A_DAY);
}
