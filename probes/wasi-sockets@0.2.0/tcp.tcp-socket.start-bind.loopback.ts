// claim: start-bind to 127.0.0.1 and no port begins, and finish-bind ends it
// weight: ordinary
// matters: tcp_do_bind of wasi-libc (tcp.c) and TcpListener::bind of wstd call it; a host that refuses loopback lets no test server start
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, start-bind and finish-bind; tcp_do_bind in tcp.c of wasi-libc

import { holds } from "../abi/component";
import { block } from "../abi/component-io";
import { room } from "../abi/component-room";
import { finishBind, startBindTo, tcpSocket, whenReady } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(8);
  const socket = tcpSocket();
  startBindTo(socket, 0, at);
  if (load<u8>(at) != 0) return holds(false);
  store<u8>(at, 0xa5);
  block(whenReady(socket));
  finishBind(socket, at);
  return holds(load<u8>(at) == 0);
}
