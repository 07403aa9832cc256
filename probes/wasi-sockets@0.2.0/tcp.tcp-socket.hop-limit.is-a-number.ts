// claim: hop-limit of a new socket is more than none
// weight: ordinary
// matters: tcp_getsockopt of wasi-libc (tcp.c) gives it for IP_TTL, behind TcpStream::ttl of Rust std; traceroutes and peers that check the hops read it
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, hop-limit: equivalent to the IP_TTL socket option; std::net::TcpStream::set_ttl of Rust

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { hopLimit, tcpSocket } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(16);
  hopLimit(tcpSocket(), at);
  return holds(load<u8>(at) == 0 && load<u8>(at + 1) > 0 && load<u8>(at + 1) != 0xa5);
}
