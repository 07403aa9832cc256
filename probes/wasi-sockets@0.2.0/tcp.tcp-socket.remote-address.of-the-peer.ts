// claim: remote-address of a connected socket is that of the server
// weight: ordinary
// matters: tcp_getpeername and tcp_accept4 of wasi-libc (tcp.c) give it, and accept aborts the program where it fails; logs and rules by address would name nobody
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, remote-address: similar to getpeername in POSIX; tcp_getpeername in tcp.c of wasi-libc
// peer: tcp-echo

import { holds } from "../abi/component";
import { IPV4, LOOPBACK } from "../abi/component-network";
import { peerPort } from "../abi/component-peer";
import { room } from "../abi/component-room";
import { connectedToPeer, remoteAddress } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(36);
  remoteAddress(connectedToPeer().socket, at);
  if (load<u8>(at) != 0 || load<u8>(at + 4) != IPV4) return holds(false);
  return holds(load<u16>(at + 8) == peerPort() && load<u32>(at + 10) == LOOPBACK);
}
