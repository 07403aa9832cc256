// claim: keep-alive-interval is the ten seconds that set-keep-alive-interval set
// weight: ordinary
// matters: tcp_setsockopt of wasi-libc (tcp.c) sets it for TCP_KEEPINTVL; a dead peer would be noticed late
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, set-keep-alive-interval: equivalent to the TCP_KEEPINTVL socket option; tcp_setsockopt in tcp.c of wasi-libc

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { keepAliveInterval, setKeepAliveInterval, tcpSocket } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(16);
  const socket = tcpSocket();
  setKeepAliveInterval(socket, 10_000_000_000, at);
  if (load<u8>(at) != 0) return holds(false);
  memory.fill(at, 0xa5, 16);
  keepAliveInterval(socket, at);
  return holds(load<u8>(at) == 0 && load<u64>(at + 8) == 10_000_000_000);
}
