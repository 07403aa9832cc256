// claim: the pollable of a stream of datagrams is ready, and check-send then permits one
// weight: core
// source: WebAssembly/WASI 0.2 sockets/udp.wit, outgoing-datagram-stream.subscribe; poll-wasip2.c of wasi-libc

import { holds } from "../abi/component";
import { block } from "../abi/component-io";
import { room } from "../abi/component-room";
import { checkSend, datagrams, whenSendable } from "../abi/component-udp";

export function run(): i32 {
  const at = room(16);
  const outgoing = datagrams().outgoing;
  block(whenSendable(outgoing));
  checkSend(outgoing, at);
  return holds(load<u8>(at) == 0 && load<u64>(at + 8) > 0 && load<u64>(at + 8) < 0xa5a5a5a5);
}
