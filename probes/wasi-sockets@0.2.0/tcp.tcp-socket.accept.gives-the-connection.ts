// claim: accept gives the connection of a client, with streams that carry bytes both ways
// weight: ordinary
// matters: tcp_accept4 of wasi-libc (tcp.c), behind TcpListener of Rust std, and wstd's TcpListener take socket and streams from it; without it there is no server
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, accept: the socket and a pair of streams; tcp_accept4 in tcp.c of wasi-libc

import { holds } from "../abi/component";
import { block, hears, say } from "../abi/component-io";
import { room } from "../abi/component-room";
import { accept, connectedTo, listener, portOf, whenReady } from "../abi/component-tcp";

export function run(): i32 {
  const server = listener();
  const client = connectedTo(portOf(server));
  block(whenReady(server));
  const at = room(16);
  accept(server, at);
  if (load<u8>(at) != 0) return holds(false);
  say(client.output, "ask");
  if (!hears(load<i32>(at + 8), "ask")) return holds(false);
  say(load<i32>(at + 12), "answer");
  return holds(hears(client.input, "answer"));
}
