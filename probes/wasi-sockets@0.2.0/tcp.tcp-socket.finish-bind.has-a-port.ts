// claim: a socket that was bound to no port has one after finish-bind, which a second socket cannot take
// weight: ordinary
// matters: tcp_do_bind of wasi-libc (tcp.c) ends every bind with it and makes EADDRINUSE of address-in-use; two servers would believe that they own the port
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, start-bind: port 0 lets the host choose; finish-bind: address-in-use; tcp_do_bind in tcp.c of wasi-libc

import { holds } from "../abi/component";
import { block } from "../abi/component-io";
import { room } from "../abi/component-room";
import { finishBind, finishListen, portOf, startBindTo, startListen, tcpSocket, whenReady } from "../abi/component-tcp";

const ADDRESS_IN_USE: u8 = 12;

export function run(): i32 {
  const at = room(8);
  const socket = tcpSocket();
  startBindTo(socket, 0, at);
  if (load<u8>(at) != 0) unreachable();
  block(whenReady(socket));
  store<u8>(at, 0xa5);
  finishBind(socket, at);
  if (load<u8>(at) != 0) return holds(false);
  startListen(socket, at);
  if (load<u8>(at) != 0) return holds(false);
  block(whenReady(socket));
  finishListen(socket, at);
  if (load<u8>(at) != 0) unreachable();
  const other = tcpSocket();
  startBindTo(other, portOf(socket), at);
  // It may be told either at once or at the end.
  if (load<u8>(at) == 0) {
    store<u8>(at, 0xa5);
    block(whenReady(other));
    finishBind(other, at);
  }
  return holds(load<u8>(at) == 1 && load<u8>(at + 1) == ADDRESS_IN_USE);
}
