// claim: remote-address of a datagram socket that talks to one peer is that of the peer
// weight: unusual
// matters: udp_getpeername of wasi-libc, behind peer_addr of Rust std, gives it for a connected datagram socket; QUIC and DNS libraries compare it with the sender
// source: WebAssembly/WASI 0.2 sockets/udp.wit, remote-address: the address that the socket is streaming to
// peer: udp-echo

import { holds } from "../abi/component";
import { IPV4, LOOPBACK } from "../abi/component-network";
import { peerPort } from "../abi/component-peer";
import { room } from "../abi/component-room";
import { datagramsWith, remoteAddress } from "../abi/component-udp";

export function run(): i32 {
  const at = room(36);
  remoteAddress(datagramsWith(peerPort()).socket, at);
  if (load<u8>(at) != 0 || load<u8>(at + 4) != IPV4) return holds(false);
  return holds(load<u16>(at + 8) == peerPort() && load<u32>(at + 10) == LOOPBACK);
}
