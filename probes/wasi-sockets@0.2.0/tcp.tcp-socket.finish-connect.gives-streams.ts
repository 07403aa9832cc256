// claim: finish-connect gives two streams: what is written to one the server outside sends back into the other
// weight: ordinary
// matters: tcp_connect of wasi-libc (tcp.c), behind TcpStream of Rust std, and TcpStream::connect of wstd take the streams from it, through which everything is sent and received
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, finish-connect: a pair of streams to read and write; connect.c of wasi-libc, std::net::TcpStream of Rust
// peer: tcp-echo

import { holds } from "../abi/component";
import { block, hears, say } from "../abi/component-io";
import { peerPort } from "../abi/component-peer";
import { room } from "../abi/component-room";
import { awaitConnect, startConnectTo, tcpSocket, whenReady } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(12);
  const socket = tcpSocket();
  startConnectTo(socket, peerPort(), at);
  if (load<u8>(at) != 0) unreachable();
  block(whenReady(socket));
  awaitConnect(socket, at);
  if (load<u8>(at) != 0) return holds(false);
  say(load<i32>(at + 8), "hello");
  return holds(hears(load<i32>(at + 4), "hello"));
}
