// claim: set-send-buffer-size is taken, and send-buffer-size then is a size
// weight: ordinary
// matters: udp_setsockopt of wasi-libc (udp.c) sets it for SO_SNDBUF, as QUIC libraries do at the start; they stop or warn where it fails
// source: WebAssembly/WASI 0.2 sockets/udp.wit, set-send-buffer-size: a hint, similar to the SO_SNDBUF socket option; udp_setsockopt in udp.c of wasi-libc

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { sendBufferSize, setSendBufferSize, udpSocket } from "../abi/component-udp";

export function run(): i32 {
  const at = room(16);
  const socket = udpSocket();
  setSendBufferSize(socket, 65536, at);
  if (load<u8>(at) != 0) return holds(false);
  memory.fill(at, 0xa5, 16);
  sendBufferSize(socket, at);
  return holds(load<u8>(at) == 0 && load<u64>(at + 8) >= 4096 && load<u64>(at + 8) < 0x10000000);
}
