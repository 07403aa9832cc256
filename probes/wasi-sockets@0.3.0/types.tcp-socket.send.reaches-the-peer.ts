// claim: what goes through the stream of send arrives at a server outside, and the future says that all is well
// weight: ordinary
// matters: tcp_setup_connected_state_wasip3 of wasi-libc (tcp.c) opens it for every connection on wasip3; without it no request leaves
// source: WebAssembly/WASI 0.3 sockets/types.wit, tcp-socket.send: transmits the data of the stream to the peer, and is ok once all of it is transmitted
// peer: tcp-echo

import { holds } from "../abi/component";
import { bytes, room, spells } from "../abi/component-room";
import { connected, endsWell, receive, send } from "../abi/component-socket-streams-0.3";
import { endWriting, readableEnd, readSome, writableEnd, writeAll } from "../abi/component-streams-0.3";

export function run(): i32 {
  const socket = connected();
  const ends = room(8);
  receive(socket, ends);
  const sent = send(socket, readableEnd());
  if (!writeAll(writableEnd(), bytes("a word"), 6)) return holds(false);
  const at = room(16);
  const got = readSome(load<i32>(ends), at, 6);
  endWriting(writableEnd());
  return holds(got == 6 && spells(at, "a word") && endsWell(sent));
}
