// claim: set-keep-alive-enabled turns the option on, as keep-alive-enabled then says
// weight: ordinary
// matters: tcp_setsockopt of wasi-libc (tcp.c) sets it for SO_KEEPALIVE, as pools of connections ask; a peer that vanished would hold its connection for ever
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, set-keep-alive-enabled: equivalent to the SO_KEEPALIVE socket option; tcp_setsockopt in tcp.c of wasi-libc

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { keepAliveEnabled, setKeepAliveEnabled, tcpSocket } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(2);
  const socket = tcpSocket();
  setKeepAliveEnabled(socket, 1, at);
  if (load<u8>(at) != 0) return holds(false);
  memory.fill(at, 0xa5, 2);
  keepAliveEnabled(socket, at);
  return holds(load<u8>(at) == 0 && load<u8>(at + 1) == 1);
}
