// claim: start-connect to a server begins, and a second one meanwhile is refused
// weight: core
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, start-connect; error-code concurrency-conflict or invalid-state; connect.c of wasi-libc
// peer: tcp-echo

import { holds } from "../abi/component";
import { peerPort } from "../abi/component-peer";
import { room } from "../abi/component-room";
import { startConnectTo, tcpSocket } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(8);
  const socket = tcpSocket();
  startConnectTo(socket, peerPort(), at);
  if (load<u8>(at) != 0) return holds(false);
  store<u8>(at, 0xa5);
  startConnectTo(socket, peerPort(), at);
  return holds(load<u8>(at) == 1);
}
