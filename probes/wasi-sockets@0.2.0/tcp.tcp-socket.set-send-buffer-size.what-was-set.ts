// claim: set-send-buffer-size is taken, and send-buffer-size then is a size
// weight: ordinary
// matters: tcp_setsockopt of wasi-libc (tcp.c) sets it for SO_SNDBUF; programs that tune it for fast links check the result and stop at an error
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, set-send-buffer-size: a hint, similar to the SO_SNDBUF socket option; tcp_setsockopt in tcp.c of wasi-libc

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { sendBufferSize, setSendBufferSize, tcpSocket } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(16);
  const socket = tcpSocket();
  setSendBufferSize(socket, 65536, at);
  if (load<u8>(at) != 0) return holds(false);
  memory.fill(at, 0xa5, 16);
  sendBufferSize(socket, at);
  return holds(load<u8>(at) == 0 && load<u64>(at + 8) >= 4096 && load<u64>(at + 8) < 0x10000000);
}
