// claim: after finish-listen the socket listens, and a client connects
// weight: core
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, finish-listen; listen.c of wasi-libc

import { holds } from "../abi/component";
import { block } from "../abi/component-io";
import { room } from "../abi/component-room";
import { awaitConnect, boundSocket, finishListen, isListening, portOf, startConnectTo, startListen, tcpSocket, whenReady } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(12);
  const server = boundSocket();
  startListen(server, at);
  if (load<u8>(at) != 0) unreachable();
  block(whenReady(server));
  store<u8>(at, 0xa5);
  finishListen(server, at);
  if (load<u8>(at) != 0 || isListening(server) != 1) return holds(false);
  const client = tcpSocket();
  startConnectTo(client, portOf(server), at);
  if (load<u8>(at) != 0) unreachable();
  awaitConnect(client, at);
  return holds(load<u8>(at) == 0);
}
