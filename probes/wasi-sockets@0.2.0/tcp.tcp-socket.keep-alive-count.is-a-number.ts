// claim: keep-alive-count of a new socket is more than none
// weight: core
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, keep-alive-count: equivalent to the TCP_KEEPCNT socket option; hyper and Go's net set it

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { keepAliveCount, tcpSocket } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(16);
  keepAliveCount(tcpSocket(), at);
  return holds(load<u8>(at) == 0 && load<u32>(at + 4) > 0 && load<u32>(at + 4) < 1000);
}
