// claim: hop-limit is what set-hop-limit set
// weight: ordinary
// matters: tcp_setsockopt of wasi-libc (tcp.c) sets it for IP_TTL, behind TcpStream::set_ttl of Rust std; a connection that must stay in the local network would leave it
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, set-hop-limit: equivalent to the IP_TTL socket option; std::net::TcpStream::set_ttl of Rust

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { hopLimit, setHopLimit, tcpSocket } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(16);
  const socket = tcpSocket();
  setHopLimit(socket, 42, at);
  if (load<u8>(at) != 0) return holds(false);
  memory.fill(at, 0xa5, 16);
  hopLimit(socket, at);
  return holds(load<u8>(at) == 0 && load<u8>(at + 1) == 42);
}
