// claim: check-send of a bound datagram socket permits at least one datagram, once it is ready
// weight: ordinary
// matters: udp_sendto of wasi-libc (udp.c) sends only where it permits one; 0 for ever hangs every send
// source: WebAssembly/WASI 0.2 sockets/udp.wit, check-send: the number of datagrams that send may be given; udp_sendto in udp.c of wasi-libc

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
