// claim: the stream of listen gives the connection of a client, with which bytes go from one to the other
// weight: ordinary
// matters: tcp_listen and tcp_accept4 of wasi-libc (tcp.c) take connections from it on wasip3; without it there is no server
// source: WebAssembly/WASI 0.3 sockets/types.wit, tcp-socket.listen: a stream of the connections, as of accept in POSIX

import { holds } from "../abi/component";
import { bytes, room, spells } from "../abi/component-room";
import { receive, send } from "../abi/component-socket-streams-0.3";
import { ADDRESS_SIZE, connectTo, IPV4, tcpSocket } from "../abi/component-sockets-0.3";
import { done, readableEnd, readSome, writableEnd, writeAll } from "../abi/component-streams-0.3";

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.bind")
declare function bindTcp(self: i32, family: i32, port: i32, a: i32, b: i32, c: i32, d: i32, e: i32, f: i32, g: i32, h: i32, i: i32, j: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.get-local-address")
declare function getLocalAddress(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.listen")
declare function listen(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[stream-read]tcp-socket")
declare function startAccept(stream: i32, at: usize, count: i32): u32;

export function run(): i32 {
  const server = tcpSocket();
  const at = room(ADDRESS_SIZE);
  bindTcp(server, IPV4, 0, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, at);
  if (load<u8>(at) != 0) unreachable();
  listen(server, at);
  if (load<u8>(at) != 0) return holds(false);
  const connections = load<i32>(at + 4);
  getLocalAddress(server, at);
  if (load<u8>(at) != 0) unreachable();
  const client = tcpSocket();
  connectTo(client, load<u16>(at + 8), at);
  if (load<u8>(at) != 0) return holds(false);
  const accepted = room(4);
  if (done(connections, startAccept(connections, accepted, 1)) >> 4 != 1) return holds(false);
  send(client, readableEnd());
  if (!writeAll(writableEnd(), bytes("a word"), 6)) return holds(false);
  const ends = room(8);
  receive(load<i32>(accepted), ends);
  const got = room(8);
  return holds(readSome(load<i32>(ends), got, 6) == 6 && spells(got, "a word"));
}
