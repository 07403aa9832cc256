// claim: a datagram socket that was bound to no port has one after bind
// weight: ordinary
// matters: udp_do_bind of wasi-libc (udp.c) calls it on wasip3 for bind() and before the first send; no answer would find its way back
// source: WebAssembly/WASI 0.3 sockets/types.wit, udp-socket.bind: port 0 lets the host choose; udp_do_bind in udp.c of wasi-libc

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { ADDRESS_SIZE, bindTo, createUdp, getLocalAddress, IPV4, LOOPBACK } from "../abi/component-sockets-0.3";

export function run(): i32 {
  const at = room(ADDRESS_SIZE);
  createUdp(IPV4, at);
  if (load<u8>(at) != 0) unreachable();
  const socket = load<i32>(at + 4);
  store<u8>(at, 0xa5);
  bindTo(socket, 0, at);
  if (load<u8>(at) != 0) return holds(false);
  getLocalAddress(socket, at);
  if (load<u8>(at) != 0) unreachable();
  return holds(load<u16>(at + 8) != 0 && load<u32>(at + 10) == LOOPBACK);
}
