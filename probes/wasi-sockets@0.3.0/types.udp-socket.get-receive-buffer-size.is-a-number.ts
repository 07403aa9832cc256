// claim: get-receive-buffer-size of a new datagram socket is a size
// weight: ordinary
// matters: udp_getsockopt of wasi-libc (udp.c) gives it for SO_RCVBUF on wasip3; programs that size their reads by it would read nothing at a time
// source: WebAssembly/WASI 0.3 sockets/types.wit, udp-socket.get-receive-buffer-size: a hint, similar to the SO_RCVBUF socket option

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { udpSocket } from "../abi/component-sockets-0.3";

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]udp-socket.get-receive-buffer-size")
declare function get(self: i32, result: usize): void;

export function run(): i32 {
  const at = room(24);
  get(udpSocket(), at);
  return holds(load<u8>(at) == 0 && load<u64>(at + 8) >= 1024 && load<u64>(at + 8) < 0x10000000);
}
