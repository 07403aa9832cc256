// claim: get-remote-address of a connected socket is that of the server
// weight: ordinary
// matters: tcp_getpeername and tcp_accept4 of wasi-libc (tcp.c) give it on wasip3, and accept aborts the program where it fails; logs and rules by address would name nobody
// source: WebAssembly/WASI 0.3 sockets/types.wit, tcp-socket.get-remote-address: similar to getpeername in POSIX
// peer: tcp-echo

import { holds } from "../abi/component";
import { NUMBERS_AT, PORT_AT } from "../abi/component-listening-0.3";
import { peerPort } from "../abi/component-peer-0.3";
import { room } from "../abi/component-room";
import { connected } from "../abi/component-socket-streams-0.3";
import { ADDRESS_SIZE, getRemoteAddress, IPV4, LOOPBACK } from "../abi/component-sockets-0.3";

export function run(): i32 {
  const at = room(ADDRESS_SIZE);
  getRemoteAddress(connected(), at);
  if (load<u8>(at) != 0 || load<u8>(at + 4) != IPV4) return holds(false);
  return holds(load<u16>(at + PORT_AT) == peerPort() && load<u32>(at + NUMBERS_AT) == LOOPBACK);
}
