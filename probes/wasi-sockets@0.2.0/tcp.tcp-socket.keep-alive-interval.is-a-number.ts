// claim: keep-alive-interval of a new socket is a second at least
// weight: core
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, keep-alive-interval: equivalent to the TCP_KEEPINTVL socket option; hyper and Go's net set it

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { keepAliveInterval, tcpSocket } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(16);
  keepAliveInterval(tcpSocket(), at);
  return holds(load<u8>(at) == 0 && load<u64>(at + 8) >= 1_000_000_000 && load<u64>(at + 8) < 1_000_000_000_000_000);
}
