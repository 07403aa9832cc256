// claim: finish-connect says connection-refused where nobody listens
// weight: ordinary
// matters: tcp_connect of wasi-libc (tcp.c) makes ECONNREFUSED of it, on which clients try the next address; another error makes them give up
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, finish-connect: connection-refused; ECONNREFUSED of wasi-libc, on which clients try the next address

import { holds } from "../abi/component";
import { CONNECTION_REFUSED } from "../abi/component-network";
import { room } from "../abi/component-room";
import { awaitConnect, startConnectTo, tcpSocket } from "../abi/component-tcp";

/** A port that is served nowhere. */
const RESERVED = 1;

export function run(): i32 {
  const at = room(12);
  const socket = tcpSocket();
  startConnectTo(socket, RESERVED, at);
  if (load<u8>(at) != 0) unreachable();
  awaitConnect(socket, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 4) == CONNECTION_REFUSED);
}
