// claim: send sends a datagram to a server outside, says that it sent one, and it comes back whole
// weight: ordinary
// matters: udp_sendto of wasi-libc (udp.c), behind send_to of Rust std, sends each datagram alone and aborts the program where the count is neither 0 nor 1
// source: WebAssembly/WASI 0.2 sockets/udp.wit, send: the number of datagrams sent; udp.c of wasi-libc, std::net::UdpSocket of Rust
// peer: udp-echo

import { holds, isString } from "../abi/component";
import { block } from "../abi/component-io";
import { peerPort } from "../abi/component-peer";
import { room } from "../abi/component-room";
import { awaitSend, datagram, datagrams, receive, whenReceivable } from "../abi/component-udp";

export function run(): i32 {
  const at = room(16);
  const own = datagrams();
  awaitSend(own.outgoing, datagram("datagram", peerPort()), at);
  if (load<u8>(at) != 0 || load<u64>(at + 8) != 1) return holds(false);
  block(whenReceivable(own.incoming));
  receive(own.incoming, 1, at);
  if (load<u8>(at) != 0 || load<u32>(at + 8) != 1) return holds(false);
  return holds(isString(load<u32>(at + 4), "datagram"));
}
