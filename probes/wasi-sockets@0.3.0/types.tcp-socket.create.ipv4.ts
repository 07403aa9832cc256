// claim: create of IPv4 gives a socket of that family
// weight: ordinary
// matters: socket() of wasi-libc (socket.c) begins with it on wasip3 and stores the socket for tcp.c; without it there is no connection at all
// source: WebAssembly/WASI 0.3 sockets/types.wit, tcp-socket.create: similar to socket(AF_INET, SOCK_STREAM) in POSIX; every client

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { createTcp, familyOf, IPV4 } from "../abi/component-sockets-0.3";

export function run(): i32 {
  const at = room(20);
  createTcp(IPV4, at);
  return holds(load<u8>(at) == 0 && familyOf(load<i32>(at + 4)) == IPV4);
}
