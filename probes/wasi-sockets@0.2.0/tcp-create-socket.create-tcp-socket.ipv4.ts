// claim: create-tcp-socket of IPv4 gives a socket of that family, which does not listen
// weight: ordinary
// matters: socket() of wasi-libc (socket.c) and TcpStream and TcpListener of wstd begin with it; without it there is no connection at all
// source: WebAssembly/WASI 0.2 sockets/tcp-create-socket.wit, create-tcp-socket: similar to socket(AF_INET, SOCK_STREAM) in POSIX; socket.c of wasi-libc

import { holds } from "../abi/component";
import { IPV4 } from "../abi/component-network";
import { room } from "../abi/component-room";
import { addressFamily, createTcpSocket, isListening } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(8);
  createTcpSocket(IPV4, at);
  if (load<u8>(at) != 0) return holds(false);
  const socket = load<i32>(at + 4);
  return holds(addressFamily(socket) == IPV4 && isListening(socket) == 0);
}
