// claim: a socket that was bound to no port has one after bind, which a second socket cannot take
// weight: ordinary
// matters: tcp_do_bind of wasi-libc (tcp.c) calls it on wasip3 and makes EADDRINUSE of address-in-use; two servers would believe that they own the port
// source: WebAssembly/WASI 0.3 sockets/types.wit, tcp-socket.bind: port 0 lets the host choose; address-in-use

import { holds } from "../abi/component";
import { bindLoopback, listen, localAddress, PORT_AT } from "../abi/component-listening-0.3";
import { room } from "../abi/component-room";
import { ADDRESS_SIZE, tcpSocket } from "../abi/component-sockets-0.3";

const ADDRESS_IN_USE: u8 = 7;

export function run(): i32 {
  const at = room(ADDRESS_SIZE);
  const first = tcpSocket();
  bindLoopback(first, 0, at);
  if (load<u8>(at) != 0) return holds(false);
  localAddress(first, at);
  if (load<u8>(at) != 0) unreachable();
  const port = load<u16>(at + PORT_AT);
  if (port == 0) return holds(false);
  listen(first, at);
  if (load<u8>(at) != 0) unreachable();
  memory.fill(at, 0xa5, ADDRESS_SIZE);
  bindLoopback(tcpSocket(), port, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 4) == ADDRESS_IN_USE);
}
