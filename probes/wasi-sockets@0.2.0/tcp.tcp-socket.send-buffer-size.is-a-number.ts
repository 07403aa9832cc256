// claim: send-buffer-size of a new socket is a size
// weight: ordinary
// matters: tcp_getsockopt of wasi-libc (tcp.c) gives it for SO_SNDBUF; programs that size their writes by it would write nothing at a time
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, send-buffer-size: a hint, similar to the SO_SNDBUF socket option; tcp_getsockopt in tcp.c of wasi-libc

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { sendBufferSize, tcpSocket } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(16);
  sendBufferSize(tcpSocket(), at);
  return holds(load<u8>(at) == 0 && load<u64>(at + 8) > 0 && load<u64>(at + 8) < 0x10000000);
}
