// claim: keep-alive-idle-time is the minute that set-keep-alive-idle-time set
// weight: ordinary
// matters: tcp_setsockopt of wasi-libc (tcp.c) sets it for TCP_KEEPIDLE; a router that forgets quiet connections after minutes would cut them
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, set-keep-alive-idle-time: equivalent to the TCP_KEEPIDLE socket option; tcp_setsockopt in tcp.c of wasi-libc

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { keepAliveIdleTime, setKeepAliveIdleTime, tcpSocket } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(16);
  const socket = tcpSocket();
  setKeepAliveIdleTime(socket, 60_000_000_000, at);
  if (load<u8>(at) != 0) return holds(false);
  memory.fill(at, 0xa5, 16);
  keepAliveIdleTime(socket, at);
  return holds(load<u8>(at) == 0 && load<u64>(at + 8) == 60_000_000_000);
}
