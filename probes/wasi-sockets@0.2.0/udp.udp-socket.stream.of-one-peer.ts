// claim: stream with an address talks to that one alone: a datagram without an address goes there and comes back
// weight: ordinary
// matters: udp_create_streams of wasi-libc (udp.c), behind connect() of a datagram socket, calls it, as DNS resolvers do; an answer forged by a third party would be taken
// source: WebAssembly/WASI 0.2 sockets/udp.wit, stream: similar to connect of a datagram socket in POSIX; udp_create_streams in udp.c of wasi-libc
// peer: udp-echo

import { holds, isString } from "../abi/component";
import { block } from "../abi/component-io";
import { IPV4 } from "../abi/component-network";
import { peerPort } from "../abi/component-peer";
import { room } from "../abi/component-room";
import { boundSocket, receive, sendOne, stream, whenReceivable } from "../abi/component-udp";

export function run(): i32 {
  const at = room(12);
  stream(boundSocket(), 1, IPV4, peerPort(), 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, at);
  if (load<u8>(at) != 0) return holds(false);
  const incoming = load<i32>(at + 4);
  sendOne(load<i32>(at + 8), "datagram", 0);
  block(whenReceivable(incoming));
  receive(incoming, 1, at);
  if (load<u8>(at) != 0 || load<u32>(at + 8) != 1) return holds(false);
  return holds(isString(load<u32>(at + 4), "datagram"));
}
