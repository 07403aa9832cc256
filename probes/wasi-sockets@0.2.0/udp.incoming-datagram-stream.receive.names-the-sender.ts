// claim: receive gives a datagram whole, with the address of the server that sent it
// weight: ordinary
// matters: udp_recvfrom of wasi-libc (udp.c), behind recv_from of Rust std, gives address and bytes from it; a server would answer the wrong client
// source: WebAssembly/WASI 0.2 sockets/udp.wit, receive: similar to recvmmsg in POSIX; incoming-datagram; udp.c of wasi-libc
// peer: udp-echo

import { holds, isString } from "../abi/component";
import { block } from "../abi/component-io";
import { IPV4, LOOPBACK } from "../abi/component-network";
import { peerPort } from "../abi/component-peer";
import { room } from "../abi/component-room";
import { datagrams, receive, sendOne, whenReceivable } from "../abi/component-udp";

export function run(): i32 {
  const at = room(12);
  const own = datagrams();
  sendOne(own.outgoing, "datagram", peerPort());
  block(whenReceivable(own.incoming));
  receive(own.incoming, 10, at);
  const one = load<u32>(at + 4);
  if (load<u8>(at) != 0 || load<u32>(at + 8) != 1 || !isString(one, "datagram")) return holds(false);
  return holds(load<u8>(one + 8) == IPV4 && load<u16>(one + 12) == peerPort() && load<u32>(one + 14) == LOOPBACK);
}
