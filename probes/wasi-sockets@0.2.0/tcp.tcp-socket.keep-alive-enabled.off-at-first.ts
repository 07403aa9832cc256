// claim: keep-alive-enabled is false of a new socket, true where it was turned on, and false where it was turned off again
// weight: ordinary
// matters: tcp_getsockopt of wasi-libc (tcp.c) gives it for SO_KEEPALIVE; a pool that checks it would set it again or never
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, keep-alive-enabled: equivalent to the SO_KEEPALIVE socket option; tcp_getsockopt in tcp.c of wasi-libc

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { keepAliveEnabled, setKeepAliveEnabled, tcpSocket } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(2);
  const socket = tcpSocket();
  keepAliveEnabled(socket, at);
  if (load<u8>(at) != 0 || load<u8>(at + 1) != 0) return holds(false);
  for (let on = 1; on >= 0; on--) {
    setKeepAliveEnabled(socket, on, at);
    if (load<u8>(at) != 0) unreachable();
    memory.fill(at, 0xa5, 2);
    keepAliveEnabled(socket, at);
    if (load<u8>(at) != 0 || load<u8>(at + 1) != on) return holds(false);
  }
  return holds(true);
}
