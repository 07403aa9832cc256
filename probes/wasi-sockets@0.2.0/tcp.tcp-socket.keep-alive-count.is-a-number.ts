// claim: keep-alive-count of a new socket is more than none
// weight: ordinary
// matters: tcp_getsockopt of wasi-libc (tcp.c) gives it for TCP_KEEPCNT; database clients that look before they set it would set nonsense
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, keep-alive-count: equivalent to the TCP_KEEPCNT socket option; tcp_getsockopt in tcp.c of wasi-libc

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { keepAliveCount, tcpSocket } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(16);
  keepAliveCount(tcpSocket(), at);
  return holds(load<u8>(at) == 0 && load<u32>(at + 4) > 0 && load<u32>(at + 4) < 1000);
}
