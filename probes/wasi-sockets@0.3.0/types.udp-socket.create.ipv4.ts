// claim: create of IPv4 gives a datagram socket of that family, which can be bound
// weight: ordinary
// matters: socket() of wasi-libc (socket.c), behind UdpSocket of Rust std, begins with it; without it there is no DNS resolver and no metrics client
// source: WebAssembly/WASI 0.3 sockets/types.wit, udp-socket.create: similar to socket(AF_INET, SOCK_DGRAM) in POSIX

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { ADDRESS_SIZE, bindTo, createUdp, getLocalAddress, IPV4 } from "../abi/component-sockets-0.3";

export function run(): i32 {
  const at = room(ADDRESS_SIZE);
  createUdp(IPV4, at);
  if (load<u8>(at) != 0) return holds(false);
  const socket = load<i32>(at + 4);
  bindTo(socket, 0, at);
  if (load<u8>(at) != 0) return holds(false);
  getLocalAddress(socket, at);
  return holds(load<u8>(at) == 0 && load<u8>(at + 4) == IPV4);
}
