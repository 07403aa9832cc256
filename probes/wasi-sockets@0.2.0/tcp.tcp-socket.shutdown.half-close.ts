// claim: after shutdown of sending the answer of a slow server still arrives
// weight: ordinary
// matters: tcp_shutdown of wasi-libc (tcp.c), behind TcpStream::shutdown of Rust std, calls it for SHUT_WR; a client that says so that its request is complete would lose the answer
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, shutdown: send half-closes the connection; tcp_shutdown in tcp.c of wasi-libc
// peer: tcp-slow

import { holds } from "../abi/component";
import { after, block, hears, say } from "../abi/component-io";
import { room } from "../abi/component-room";
import { connectedToPeer, SEND, shutdown } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(8);
  const client = connectedToPeer();
  say(client.output, "hello");
  shutdown(client.socket, SEND, at);
  if (load<u8>(at) != 0) return holds(false);
  // A host that closes both directions does so a little later, and a read meanwhile ends now this way, now that.
  block(after(100));
  return holds(hears(client.input, "hello"));
}
