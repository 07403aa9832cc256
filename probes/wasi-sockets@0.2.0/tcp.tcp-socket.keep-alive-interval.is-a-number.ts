// claim: keep-alive-interval of a new socket is a second at least
// weight: ordinary
// matters: tcp_getsockopt of wasi-libc (tcp.c) divides it to seconds for TCP_KEEPINTVL; a value of nanoseconds or none would be reported as one second
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, keep-alive-interval: equivalent to the TCP_KEEPINTVL socket option; tcp_getsockopt in tcp.c of wasi-libc

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { keepAliveInterval, tcpSocket } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(16);
  keepAliveInterval(tcpSocket(), at);
  return holds(load<u8>(at) == 0 && load<u64>(at + 8) >= 1_000_000_000 && load<u64>(at + 8) < 1_000_000_000_000_000);
}
