// claim: start-connect to a server begins, and a second one meanwhile is concurrency-conflict or invalid-state
// weight: ordinary
// matters: tcp_connect of wasi-libc (tcp.c) and TcpStream::connect of wstd begin with it; a host that takes a second one mixes two connections up
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, start-connect; error-code concurrency-conflict or invalid-state; tcp_connect in tcp.c of wasi-libc
// peer: tcp-echo

import { holds } from "../abi/component";
import { INVALID_STATE } from "../abi/component-network";
import { peerPort } from "../abi/component-peer";
import { room } from "../abi/component-room";
import { startConnectTo, tcpSocket } from "../abi/component-tcp";

const CONCURRENCY_CONFLICT: u8 = 6;

export function run(): i32 {
  const at = room(8);
  const socket = tcpSocket();
  startConnectTo(socket, peerPort(), at);
  if (load<u8>(at) != 0) return holds(false);
  store<u8>(at, 0xa5);
  startConnectTo(socket, peerPort(), at);
  const code = load<u8>(at + 1);
  return holds(load<u8>(at) == 1 && (code == CONCURRENCY_CONFLICT || code == INVALID_STATE));
}
