// claim: start-listen and finish-listen make a bound socket listen
// weight: ordinary
// matters: tcp_listen of wasi-libc (tcp.c) and TcpListener::bind of wstd call it; without it there is no server
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, start-listen, finish-listen, is-listening; tcp_listen in tcp.c of wasi-libc

import { holds } from "../abi/component";
import { block } from "../abi/component-io";
import { room } from "../abi/component-room";
import { boundSocket, finishListen, isListening, startListen, whenReady } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(8);
  const socket = boundSocket();
  startListen(socket, at);
  if (load<u8>(at) != 0) return holds(false);
  store<u8>(at, 0xa5);
  block(whenReady(socket));
  finishListen(socket, at);
  return holds(load<u8>(at) == 0 && isListening(socket) == 1);
}
