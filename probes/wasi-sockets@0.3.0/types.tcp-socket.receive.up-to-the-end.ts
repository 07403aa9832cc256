// claim: the stream of receive gives what a server outside sends, and ends when it has ended its side, as the future says too
// weight: ordinary
// matters: tcp_setup_connected_state_wasip3 of wasi-libc (tcp.c) opens it for every connection on wasip3, and recv makes 0 of its end; without that a client waits for ever
// source: WebAssembly/WASI 0.3 sockets/types.wit, tcp-socket.receive: the stream is dropped once no more data is there, and the future is ok after a graceful shutdown of the peer
// peer: tcp-half-close

import { holds } from "../abi/component";
import { room, spells } from "../abi/component-room";
import { connected, endsWell, receive } from "../abi/component-socket-streams-0.3";
import { readAll } from "../abi/component-streams-0.3";

export function run(): i32 {
  const ends = room(8);
  receive(connected(), ends);
  const at = room(64);
  const got = readAll(load<i32>(ends), at, 64);
  return holds(got == 4 && spells(at, "last") && endsWell(load<i32>(ends + 4)));
}
