// claim: after shutdown of sending the server outside sees the end: what it was sent comes back, then its own end
// weight: core
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, shutdown: send half-closes the connection; shutdown.c of wasi-libc, how a client says that its request is complete
// peer: tcp-echo

import { holds } from "../abi/component";
import { atEnd, hears, say } from "../abi/component-io";
import { room } from "../abi/component-room";
import { connectedToPeer, SEND, shutdown } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(8);
  const client = connectedToPeer();
  say(client.output, "hello");
  shutdown(client.socket, SEND, at);
  if (load<u8>(at) != 0) return holds(false);
  return holds(hears(client.input, "hello") && atEnd(client.input));
}
