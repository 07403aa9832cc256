// claim: create-udp-socket of IPv4 gives a socket of that family
// weight: ordinary
// matters: socket() of wasi-libc (socket.c), behind UdpSocket of Rust std, begins with it; without it there is no DNS resolver and no metrics client
// source: WebAssembly/WASI 0.2 sockets/udp-create-socket.wit, create-udp-socket: similar to socket(AF_INET, SOCK_DGRAM) in POSIX; socket.c of wasi-libc

import { holds } from "../abi/component";
import { IPV4 } from "../abi/component-network";
import { room } from "../abi/component-room";
import { addressFamily, createUdpSocket } from "../abi/component-udp";

export function run(): i32 {
  const at = room(8);
  createUdpSocket(IPV4, at);
  return holds(load<u8>(at) == 0 && addressFamily(load<i32>(at + 4)) == IPV4);
}
