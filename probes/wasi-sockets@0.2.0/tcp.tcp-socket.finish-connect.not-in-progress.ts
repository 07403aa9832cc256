// claim: finish-connect without a start-connect is refused
// weight: unusual
// matters: wasi-libc keeps the state of a socket itself and aborts on not-in-progress (sockets_utils.c); a host that answers with streams hands out a connection that is none
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, finish-connect: not-in-progress

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { finishConnect, tcpSocket } from "../abi/component-tcp";

const NOT_IN_PROGRESS: u8 = 7;

export function run(): i32 {
  const at = room(12);
  finishConnect(tcpSocket(), at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 4) == NOT_IN_PROGRESS);
}
