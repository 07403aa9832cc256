// claim: connect says connection-refused where nobody listens
// weight: ordinary
// matters: tcp_connect of wasi-libc (tcp.c) makes ECONNREFUSED of it on wasip3, on which clients try the next address; another error makes them give up
// source: WebAssembly/WASI 0.3 sockets/types.wit, error-code connection-refused; on which clients try the next address

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { CONNECTION_REFUSED, connectTo, tcpSocket } from "../abi/component-sockets-0.3";

/** A port that is served nowhere. */
const RESERVED = 1;

export function run(): i32 {
  const at = room(20);
  connectTo(tcpSocket(), RESERVED, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 4) == CONNECTION_REFUSED);
}
