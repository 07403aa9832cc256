// claim: unicast-hop-limit is what set-unicast-hop-limit set
// weight: ordinary
// matters: udp_setsockopt of wasi-libc (udp.c) sets it for IP_TTL, behind UdpSocket::set_ttl of Rust std; discovery that must stay in the local network would leave it
// source: WebAssembly/WASI 0.2 sockets/udp.wit, set-unicast-hop-limit: equivalent to the IP_TTL socket option; std::net::UdpSocket::set_ttl of Rust

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { setUnicastHopLimit, udpSocket, unicastHopLimit } from "../abi/component-udp";

export function run(): i32 {
  const at = room(16);
  const socket = udpSocket();
  setUnicastHopLimit(socket, 42, at);
  if (load<u8>(at) != 0) return holds(false);
  memory.fill(at, 0xa5, 16);
  unicastHopLimit(socket, at);
  return holds(load<u8>(at) == 0 && load<u8>(at + 1) == 42);
}
