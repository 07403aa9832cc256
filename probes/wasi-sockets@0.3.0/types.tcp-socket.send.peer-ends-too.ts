// claim: where the stream of send is closed the server outside sees the end, and ends its side as well
// weight: ordinary
// matters: tcp_shutdown of wasi-libc (tcp.c) closes the stream for SHUT_WR on wasip3, behind TcpStream::shutdown of Rust std; a server that reads a request to its end would wait for ever
// source: WebAssembly/WASI 0.3 sockets/types.wit, tcp-socket.send: closing the stream is equivalent to shutdown(SHUT_WR) in POSIX
// peer: tcp-echo

import { holds } from "../abi/component";
import { bytes, room, spells } from "../abi/component-room";
import { connected, endsWell, receive, send } from "../abi/component-socket-streams-0.3";
import { endWriting, readableEnd, readAll, writableEnd, writeAll } from "../abi/component-streams-0.3";

export function run(): i32 {
  const socket = connected();
  const ends = room(8);
  receive(socket, ends);
  const sent = send(socket, readableEnd());
  if (!writeAll(writableEnd(), bytes("a word"), 6)) return holds(false);
  endWriting(writableEnd());
  const at = room(64);
  const got = readAll(load<i32>(ends), at, 64);
  return holds(got == 6 && spells(at, "a word") && endsWell(sent));
}
