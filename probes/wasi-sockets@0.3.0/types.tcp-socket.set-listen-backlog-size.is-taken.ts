// claim: set-listen-backlog-size is taken of a bound socket, and not of no connections at all
// weight: ordinary
// matters: tcp_listen of wasi-libc (tcp.c) sets it in each listen() on wasip3 and fails with the error that it gives; no server in C or Rust would start
// source: WebAssembly/WASI 0.3 sockets/types.wit, tcp-socket.set-listen-backlog-size: hints at the size, invalid-argument of 0

import { holds } from "../abi/component";
import { bound } from "../abi/component-listening-0.3";
import { room } from "../abi/component-room";

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.set-listen-backlog-size")
declare function setBacklog(self: i32, value: u64, result: usize): void;

const INVALID_ARGUMENT: u8 = 2;

export function run(): i32 {
  const socket = bound();
  const at = room(20);
  setBacklog(socket, 16, at);
  if (load<u8>(at) != 0) return holds(false);
  memory.fill(at, 0xa5, 20);
  setBacklog(socket, 0, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 4) == INVALID_ARGUMENT);
}
