// claim: unicast-hop-limit of a new socket is more than none
// weight: ordinary
// matters: udp_getsockopt of wasi-libc (udp.c) gives it for IP_TTL, behind UdpSocket::ttl of Rust std; discovery protocols check it before they send
// source: WebAssembly/WASI 0.2 sockets/udp.wit, unicast-hop-limit: equivalent to the IP_TTL socket option; std::net::UdpSocket::set_ttl of Rust

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { udpSocket, unicastHopLimit } from "../abi/component-udp";

export function run(): i32 {
  const at = room(16);
  unicastHopLimit(udpSocket(), at);
  return holds(load<u8>(at) == 0 && load<u8>(at + 1) > 0 && load<u8>(at + 1) != 0xa5);
}
