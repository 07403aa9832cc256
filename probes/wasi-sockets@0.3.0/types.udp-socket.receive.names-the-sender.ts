// claim: receive waits for a datagram, and gives it with the address of the server that sent it
// weight: ordinary
// matters: udp_recvfrom of wasi-libc (udp.c) awaits it on wasip3 and gives address and bytes from it; a server would answer the wrong client
// source: WebAssembly/WASI 0.3 sockets/types.wit, udp-socket.receive: similar to recvfrom in POSIX; udp_recvfrom in udp.c of wasi-libc
// peer: udp-echo

import { holds, isString } from "../abi/component";
import { peerPort } from "../abi/component-peer-0.3";
import { room } from "../abi/component-room";
import { DATAGRAM_SIZE, IPV4, LOOPBACK, receive, sendTo, udpSocket } from "../abi/component-sockets-0.3";

export function run(): i32 {
  const at = room(DATAGRAM_SIZE);
  const socket = udpSocket();
  sendTo(socket, "datagram", peerPort(), at);
  if (load<u8>(at) != 0) unreachable();
  memory.fill(at, 0xa5, DATAGRAM_SIZE);
  receive(socket, at);
  if (load<u8>(at) != 0 || !isString(at + 4, "datagram") || load<u8>(at + 12) != IPV4) return holds(false);
  return holds(load<u16>(at + 16) == peerPort() && load<u32>(at + 18) == LOOPBACK);
}
