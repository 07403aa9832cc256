// claim: the pollable of a datagram socket is ready when its bind can be finished
// weight: ordinary
// matters: udp_handle_error of wasi-libc (udp.c) blocks on it where finish-bind says would-block; never ready, bind() hangs
// source: WebAssembly/WASI 0.2 sockets/udp.wit, subscribe: resolves when the socket is ready for I/O; udp_handle_error in udp.c of wasi-libc

import { holds } from "../abi/component";
import { block, ready } from "../abi/component-io";
import { room } from "../abi/component-room";
import { finishBind, startBindTo, udpSocket, whenReady } from "../abi/component-udp";

export function run(): i32 {
  const at = room(8);
  const socket = udpSocket();
  startBindTo(socket, 0, at);
  if (load<u8>(at) != 0) unreachable();
  const pollable = whenReady(socket);
  block(pollable);
  finishBind(socket, at);
  return holds(load<u8>(at) == 0 && ready(pollable) == 1);
}
