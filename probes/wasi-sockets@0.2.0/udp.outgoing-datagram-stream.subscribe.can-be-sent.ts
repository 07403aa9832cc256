// claim: the pollable of a stream of datagrams is ready, and check-send then permits one
// weight: ordinary
// matters: udp_sendto of wasi-libc (udp.c) blocks on it where check-send permits nothing; never ready, every send behind the first hangs
// source: WebAssembly/WASI 0.2 sockets/udp.wit, outgoing-datagram-stream.subscribe; udp_sendto in udp.c of wasi-libc

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
