// claim: keep-alive-count is what set-keep-alive-count set
// weight: ordinary
// matters: tcp_setsockopt of wasi-libc (tcp.c) sets it for TCP_KEEPCNT, as clients of PostgreSQL and Redis ask; a dead peer would be noticed late
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, set-keep-alive-count: equivalent to the TCP_KEEPCNT socket option; tcp_setsockopt in tcp.c of wasi-libc

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { keepAliveCount, setKeepAliveCount, tcpSocket } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(16);
  const socket = tcpSocket();
  setKeepAliveCount(socket, 5, at);
  if (load<u8>(at) != 0) return holds(false);
  memory.fill(at, 0xa5, 16);
  keepAliveCount(socket, at);
  return holds(load<u8>(at) == 0 && load<u32>(at + 4) == 5);
}
