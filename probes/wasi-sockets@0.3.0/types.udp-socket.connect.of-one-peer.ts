// claim: a datagram without an address goes to the peer that connect named, comes back, and get-remote-address names it until disconnect
// weight: ordinary
// matters: udp_create_streams of wasi-libc (udp.c), behind connect() of a datagram socket, calls it on wasip3, as DNS resolvers do; without it their questions go nowhere
// source: WebAssembly/WASI 0.3 sockets/types.wit, udp-socket.connect, disconnect and get-remote-address: similar to connect of a datagram socket in POSIX
// peer: udp-echo

import { holds } from "../abi/component";
import { NUMBERS_AT, PORT_AT } from "../abi/component-listening-0.3";
import { peerPort } from "../abi/component-peer-0.3";
import { bytes, room, spells } from "../abi/component-room";
import { ADDRESS_SIZE, DATAGRAM_SIZE, IPV4, LOOPBACK, receive, send, udpSocket } from "../abi/component-sockets-0.3";

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]udp-socket.connect")
declare function connect(self: i32, family: i32, port: i32, a: i32, b: i32, c: i32, d: i32, e: i32, f: i32, g: i32, h: i32, i: i32, j: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]udp-socket.disconnect")
declare function disconnect(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]udp-socket.get-remote-address")
declare function getRemoteAddress(self: i32, result: usize): void;

export function run(): i32 {
  const socket = udpSocket();
  const at = room(DATAGRAM_SIZE);
  connect(socket, IPV4, peerPort(), 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, at);
  if (load<u8>(at) != 0) return holds(false);
  getRemoteAddress(socket, at);
  if (load<u8>(at) != 0 || load<u16>(at + PORT_AT) != peerPort() || load<u32>(at + NUMBERS_AT) != LOOPBACK) return holds(false);
  send(socket, bytes("a word"), 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, at);
  if (load<u8>(at) != 0) return holds(false);
  receive(socket, at);
  if (load<u8>(at) != 0 || load<u32>(at + 8) != 6 || !spells(load<u32>(at + 4), "a word")) return holds(false);
  disconnect(socket, at);
  if (load<u8>(at) != 0) return holds(false);
  getRemoteAddress(socket, at);
  return holds(load<u8>(at) == 1);
}
