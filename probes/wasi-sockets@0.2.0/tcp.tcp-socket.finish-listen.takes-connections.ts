// claim: after finish-listen a client connects, and nothing is left to finish
// weight: ordinary
// matters: tcp_listen of wasi-libc (tcp.c) and TcpListener::bind of wstd end with it; a server that believes it listens would never be reached
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, finish-listen: not-in-progress; tcp_listen in tcp.c of wasi-libc

import { holds } from "../abi/component";
import { block } from "../abi/component-io";
import { room } from "../abi/component-room";
import { awaitConnect, boundSocket, finishListen, portOf, startConnectTo, startListen, tcpSocket, whenReady } from "../abi/component-tcp";

/** error-code. */
const NOT_IN_PROGRESS: u8 = 7;

export function run(): i32 {
  const at = room(12);
  const server = boundSocket();
  startListen(server, at);
  if (load<u8>(at) != 0) unreachable();
  block(whenReady(server));
  store<u8>(at, 0xa5);
  finishListen(server, at);
  if (load<u8>(at) != 0) return holds(false);
  const client = tcpSocket();
  startConnectTo(client, portOf(server), at);
  if (load<u8>(at) != 0) unreachable();
  awaitConnect(client, at);
  if (load<u8>(at) != 0) return holds(false);
  finishListen(server, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 1) == NOT_IN_PROGRESS);
}
