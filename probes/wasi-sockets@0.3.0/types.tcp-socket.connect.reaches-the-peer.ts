// claim: connect, called without async, connects to a server outside, whose address the socket then has
// weight: ordinary
// matters: tcp_connect of wasi-libc (tcp.c) calls it on wasip3 and waits for its end; without it no client reaches a server
// source: WebAssembly/WASI 0.3 sockets/types.wit, tcp-socket.connect: connect to a remote endpoint; tcp_connect in tcp.c of wasi-libc
// peer: tcp-echo

import { holds } from "../abi/component";
import { peerPort } from "../abi/component-peer-0.3";
import { room } from "../abi/component-room";
import { ADDRESS_SIZE, connectTo, getRemoteAddress, IPV4, LOOPBACK, tcpSocket } from "../abi/component-sockets-0.3";

export function run(): i32 {
  const at = room(ADDRESS_SIZE);
  const socket = tcpSocket();
  connectTo(socket, peerPort(), at);
  if (load<u8>(at) != 0) return holds(false);
  memory.fill(at, 0xa5, ADDRESS_SIZE);
  getRemoteAddress(socket, at);
  if (load<u8>(at) != 0 || load<u8>(at + 4) != IPV4) return holds(false);
  return holds(load<u16>(at + 8) == peerPort() && load<u32>(at + 10) == LOOPBACK);
}
