// claim: keep-alive-enabled is false where it was turned off
// weight: edge
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, keep-alive-enabled: equivalent to the SO_KEEPALIVE socket option

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { keepAliveEnabled, setKeepAliveEnabled, tcpSocket } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(16);
  const socket = tcpSocket();
  setKeepAliveEnabled(socket, 0, at);
  if (load<u8>(at) != 0) return holds(false);
  memory.fill(at, 0xa5, 16);
  keepAliveEnabled(socket, at);
  return holds(load<u8>(at) == 0 && load<u8>(at + 1) == 0);
}
