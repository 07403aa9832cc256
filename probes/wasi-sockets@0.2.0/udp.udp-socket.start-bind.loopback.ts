// claim: start-bind of a datagram socket to 127.0.0.1 and no port begins, and finish-bind ends it
// weight: ordinary
// matters: udp_do_bind of wasi-libc (udp.c) calls it for bind() and before the first send; a host that refuses loopback lets no local service start
// source: WebAssembly/WASI 0.2 sockets/udp.wit, start-bind and finish-bind; udp_do_bind in udp.c of wasi-libc

import { holds } from "../abi/component";
import { block } from "../abi/component-io";
import { room } from "../abi/component-room";
import { finishBind, startBindTo, udpSocket, whenReady } from "../abi/component-udp";

export function run(): i32 {
  const at = room(8);
  const socket = udpSocket();
  startBindTo(socket, 0, at);
  if (load<u8>(at) != 0) return holds(false);
  store<u8>(at, 0xa5);
  block(whenReady(socket));
  finishBind(socket, at);
  return holds(load<u8>(at) == 0);
}
