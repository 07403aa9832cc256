// claim: after shutdown of sending the server outside sees the end, and ends its side as well
// weight: ordinary
// matters: tcp_shutdown of wasi-libc (tcp.c) and the drop of wstd's TcpStream call it; a server that reads a request to its end would wait for ever
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, shutdown: send half-closes the connection; tcp_shutdown in tcp.c of wasi-libc
// peer: tcp-echo

import { holds } from "../abi/component";
import { after, atEnd, block, hears, say } from "../abi/component-io";
import { room } from "../abi/component-room";
import { connectedToPeer, SEND, shutdown } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(8);
  const client = connectedToPeer();
  say(client.output, "hello");
  if (!hears(client.input, "hello")) unreachable();
  shutdown(client.socket, SEND, at);
  if (load<u8>(at) != 0) return holds(false);
  // A host that closes both directions does so a little later, and a read meanwhile ends now this way, now that.
  block(after(100));
  return holds(atEnd(client.input));
}
