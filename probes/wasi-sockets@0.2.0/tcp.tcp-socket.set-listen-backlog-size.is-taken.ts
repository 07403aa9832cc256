// claim: set-listen-backlog-size is taken of a bound socket, and not of no connections at all
// weight: ordinary
// matters: tcp_listen of wasi-libc (tcp.c) sets it in each listen() and fails with the error that it gives; no server in C or Rust would start
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, set-listen-backlog-size: hints at the size, invalid-argument of 0; tcp_listen in tcp.c of wasi-libc

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { boundSocket, setListenBacklogSize } from "../abi/component-tcp";

const INVALID_ARGUMENT: u8 = 3;

export function run(): i32 {
  const at = room(2);
  const socket = boundSocket();
  setListenBacklogSize(socket, 8, at);
  if (load<u8>(at) != 0) return holds(false);
  store<u8>(at, 0xa5);
  setListenBacklogSize(socket, 0, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 1) == INVALID_ARGUMENT);
}
