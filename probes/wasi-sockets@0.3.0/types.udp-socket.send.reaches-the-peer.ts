// claim: send, called without async, sends a datagram to a server outside, from which it comes back
// weight: ordinary
// matters: udp_sendto of wasi-libc (udp.c) awaits it on wasip3; without it there is no DNS resolver and no metrics client
// source: WebAssembly/WASI 0.3 sockets/types.wit, udp-socket.send: similar to sendto in POSIX; udp_sendto in udp.c of wasi-libc
// peer: udp-echo

import { holds, isString } from "../abi/component";
import { peerPort } from "../abi/component-peer-0.3";
import { room } from "../abi/component-room";
import { DATAGRAM_SIZE, receive, sendTo, udpSocket } from "../abi/component-sockets-0.3";

export function run(): i32 {
  const at = room(20);
  const socket = udpSocket();
  sendTo(socket, "datagram", peerPort(), at);
  if (load<u8>(at) != 0) return holds(false);
  const got = room(DATAGRAM_SIZE);
  receive(socket, got);
  return holds(load<u8>(got) == 0 && isString(got + 4, "datagram"));
}
