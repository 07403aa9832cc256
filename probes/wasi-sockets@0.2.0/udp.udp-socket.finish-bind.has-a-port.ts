// claim: a datagram socket that was bound to no port has one after finish-bind, and nothing is left to finish
// weight: ordinary
// matters: udp_do_bind of wasi-libc (udp.c) ends every bind with it, the one of a plain send as well; no answer would find its way back
// source: WebAssembly/WASI 0.2 sockets/udp.wit, start-bind: port 0 lets the host choose; finish-bind: not-in-progress; udp_do_bind in udp.c of wasi-libc

import { holds } from "../abi/component";
import { block } from "../abi/component-io";
import { LOOPBACK } from "../abi/component-network";
import { room } from "../abi/component-room";
import { finishBind, localAddress, startBindTo, udpSocket, whenReady } from "../abi/component-udp";

/** error-code. */
const NOT_IN_PROGRESS: u8 = 7;

export function run(): i32 {
  const at = room(36);
  const socket = udpSocket();
  startBindTo(socket, 0, at);
  if (load<u8>(at) != 0) unreachable();
  block(whenReady(socket));
  finishBind(socket, at);
  if (load<u8>(at) != 0) return holds(false);
  memory.fill(at, 0xa5, 36);
  localAddress(socket, at);
  if (load<u8>(at) != 0) unreachable();
  if (load<u16>(at + 8) == 0 || load<u16>(at + 8) == 0xa5a5 || load<u32>(at + 10) != LOOPBACK) return holds(false);
  finishBind(socket, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 1) == NOT_IN_PROGRESS);
}
