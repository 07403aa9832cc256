// claim: get-remote-address of a datagram socket that talks to one peer is that of the peer
// weight: ordinary
// matters: udp_getpeername of wasi-libc (udp.c), behind peer_addr of Rust std, gives it on wasip3; QUIC and DNS libraries compare it with the sender
// source: WebAssembly/WASI 0.3 sockets/types.wit, udp-socket.get-remote-address: the address that the socket is connected to
// peer: udp-echo

import { holds } from "../abi/component";
import { getRemoteAddress, toThePeer } from "../abi/component-datagrams-0.3";
import { NUMBERS_AT, PORT_AT } from "../abi/component-listening-0.3";
import { peerPort } from "../abi/component-peer-0.3";
import { room } from "../abi/component-room";
import { ADDRESS_SIZE, IPV4, LOOPBACK } from "../abi/component-sockets-0.3";

export function run(): i32 {
  const at = room(ADDRESS_SIZE);
  getRemoteAddress(toThePeer(), at);
  if (load<u8>(at) != 0 || load<u8>(at + 4) != IPV4) return holds(false);
  return holds(load<u16>(at + PORT_AT) == peerPort() && load<u32>(at + NUMBERS_AT) == LOOPBACK);
}
