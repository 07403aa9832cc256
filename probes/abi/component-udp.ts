// UDP sockets of WASI 0.2 as the Canonical ABI lowers them, and set-up on the loopback device: where that fails it traps, and
// nothing is known. An address is lowered to the family and eleven numbers, of which IPv4 uses five.

import { block } from "./component-io";
import { instanceNetwork, IPV4, LOOPBACK } from "./component-network";
import { bytes, room } from "./component-room";

// @ts-ignore: decorator
@external("wasi:sockets/udp-create-socket@0.2.0", "create-udp-socket")
export declare function createUdpSocket(family: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/udp@0.2.0", "[method]udp-socket.start-bind")
export declare function startBind(
  self: i32,
  network: i32,
  family: i32,
  port: i32,
  a: i32,
  b: i32,
  c: i32,
  d: i32,
  e: i32,
  f: i32,
  g: i32,
  h: i32,
  i: i32,
  j: i32,
  result: usize,
): void;

// @ts-ignore: decorator
@external("wasi:sockets/udp@0.2.0", "[method]udp-socket.stream")
export declare function stream(
  self: i32,
  some: i32,
  family: i32,
  port: i32,
  a: i32,
  b: i32,
  c: i32,
  d: i32,
  e: i32,
  f: i32,
  g: i32,
  h: i32,
  i: i32,
  j: i32,
  result: usize,
): void;

// @ts-ignore: decorator
@external("wasi:sockets/udp@0.2.0", "[method]udp-socket.finish-bind")
export declare function finishBind(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/udp@0.2.0", "[method]udp-socket.local-address")
export declare function localAddress(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/udp@0.2.0", "[method]udp-socket.remote-address")
export declare function remoteAddress(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/udp@0.2.0", "[method]udp-socket.address-family")
export declare function addressFamily(self: i32): i32;

// @ts-ignore: decorator
@external("wasi:sockets/udp@0.2.0", "[method]udp-socket.subscribe")
export declare function whenReady(self: i32): i32;

// @ts-ignore: decorator
@external("wasi:sockets/udp@0.2.0", "[method]incoming-datagram-stream.receive")
export declare function receive(self: i32, most: u64, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/udp@0.2.0", "[method]incoming-datagram-stream.subscribe")
export declare function whenReceivable(self: i32): i32;

// @ts-ignore: decorator
@external("wasi:sockets/udp@0.2.0", "[method]outgoing-datagram-stream.check-send")
export declare function checkSend(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/udp@0.2.0", "[method]outgoing-datagram-stream.send")
export declare function send(self: i32, datagrams: usize, count: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/udp@0.2.0", "[method]outgoing-datagram-stream.subscribe")
export declare function whenSendable(self: i32): i32;

// @ts-ignore: decorator
@external("wasi:sockets/udp@0.2.0", "[method]udp-socket.unicast-hop-limit")
export declare function unicastHopLimit(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/udp@0.2.0", "[method]udp-socket.set-unicast-hop-limit")
export declare function setUnicastHopLimit(self: i32, value: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/udp@0.2.0", "[method]udp-socket.receive-buffer-size")
export declare function receiveBufferSize(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/udp@0.2.0", "[method]udp-socket.set-receive-buffer-size")
export declare function setReceiveBufferSize(self: i32, value: u64, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/udp@0.2.0", "[method]udp-socket.send-buffer-size")
export declare function sendBufferSize(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/udp@0.2.0", "[method]udp-socket.set-send-buffer-size")
export declare function setSendBufferSize(self: i32, value: u64, result: usize): void;

/** Two streams of datagrams, and the socket that they belong to. */
export class Datagrams {
  constructor(
    public socket: i32,
    public incoming: i32,
    public outgoing: i32,
  ) {}
}

/** A socket of IPv4 that is nothing more yet. */
export function udpSocket(): i32 {
  const at = room(8);
  createUdpSocket(IPV4, at);
  if (load<u8>(at) != 0) unreachable();
  return load<i32>(at + 4);
}

export function startBindTo(socket: i32, port: i32, at: usize): void {
  startBind(socket, instanceNetwork(), IPV4, port, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, at);
}

/** A socket that is bound to 127.0.0.1, at a port that the host chooses. */
export function boundSocket(): i32 {
  const at = room(8);
  const socket = udpSocket();
  startBindTo(socket, 0, at);
  if (load<u8>(at) != 0) unreachable();
  block(whenReady(socket));
  finishBind(socket, at);
  if (load<u8>(at) != 0) unreachable();
  return socket;
}

/** The streams of a bound socket that talks to whomever. */
export function datagrams(): Datagrams {
  const at = room(12);
  const socket = boundSocket();
  stream(socket, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, at);
  if (load<u8>(at) != 0) unreachable();
  return new Datagrams(socket, load<i32>(at + 4), load<i32>(at + 8));
}

/** The streams of a bound socket that talks to one port of 127.0.0.1 alone. */
export function datagramsWith(port: i32): Datagrams {
  const at = room(12);
  const socket = boundSocket();
  stream(socket, 1, IPV4, port, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, at);
  if (load<u8>(at) != 0) unreachable();
  return new Datagrams(socket, load<i32>(at + 4), load<i32>(at + 8));
}

/** An outgoing-datagram: an ASCII text, to a port of 127.0.0.1 or, of port 0, to whom the socket talks. */
export function datagram(text: string, port: i32): usize {
  const at = room(44);
  memory.fill(at, 0, 44);
  store<u32>(at, bytes(text));
  store<u32>(at + 4, text.length);
  store<u8>(at + 8, port == 0 ? 0 : 1);
  store<u8>(at + 12, IPV4);
  store<u16>(at + 16, port);
  store<u32>(at + 18, LOOPBACK);
  return at;
}

/** Permits of check-send: how many datagrams send may be given; waits until there is one. */
export function permitted(outgoing: i32): u64 {
  const at = room(16);
  block(whenSendable(outgoing));
  checkSend(outgoing, at);
  if (load<u8>(at) != 0 || load<u64>(at + 8) == 0) unreachable();
  return load<u64>(at + 8);
}

/**
 * Calls send with one datagram until it went out, and leaves the answer in 16 bytes. Where the system's buffer is not known
 * to have room, send may tell that it sent none, and the stream is ready again when there is.
 */
export function awaitSend(outgoing: i32, one: usize, at: usize): void {
  for (let i = 0; i < 100; i++) {
    permitted(outgoing);
    memory.fill(at, 0xa5, 16);
    send(outgoing, one, 1, at);
    if (load<u8>(at) != 0 || load<u64>(at + 8) != 0) return;
  }
}

/** Sends one datagram. */
export function sendOne(outgoing: i32, text: string, port: i32): void {
  const at = room(16);
  awaitSend(outgoing, datagram(text, port), at);
  if (load<u8>(at) != 0 || load<u64>(at + 8) != 1) unreachable();
}
