// claim: send-buffer-size of a new socket is a size
// weight: ordinary
// matters: udp_getsockopt of wasi-libc (udp.c) gives it for SO_SNDBUF and aborts the program where it is beyond an int
// source: WebAssembly/WASI 0.2 sockets/udp.wit, send-buffer-size: a hint, similar to the SO_SNDBUF socket option; udp_getsockopt in udp.c of wasi-libc

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { sendBufferSize, udpSocket } from "../abi/component-udp";

export function run(): i32 {
  const at = room(16);
  sendBufferSize(udpSocket(), at);
  return holds(load<u8>(at) == 0 && load<u64>(at + 8) > 0 && load<u64>(at + 8) < 0x10000000);
}
