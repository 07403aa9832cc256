// Sockets of WASI 0.3 as the Canonical ABI lowers them, without async: a call returns when it is done. An address is lowered
// to the family and eleven numbers, of which IPv4 uses five.

import { bytes, room } from "./component-room";

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[static]tcp-socket.create")
export declare function createTcp(family: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.get-address-family")
export declare function familyOf(self: i32): i32;

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.connect")
export declare function connect(
  self: i32,
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
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.get-remote-address")
export declare function getRemoteAddress(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[static]udp-socket.create")
export declare function createUdp(family: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]udp-socket.bind")
export declare function bind(
  self: i32,
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
@external("wasi:sockets/types@0.3.0", "[method]udp-socket.get-local-address")
export declare function getLocalAddress(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]udp-socket.send")
export declare function send(
  self: i32,
  bytes: usize,
  length: i32,
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
@external("wasi:sockets/types@0.3.0", "[method]udp-socket.receive")
export declare function receive(self: i32, result: usize): void;

/** ip-address-family. */
export const IPV4 = 0;

/** error-code. */
export const CONNECTION_REFUSED: u8 = 9;

/** The four bytes of 127.0.0.1, as they lie in memory. */
export const LOOPBACK: u32 = 0x0100007f;

/** Bytes of a result with an address, and of one with a datagram. */
export const ADDRESS_SIZE = 36;
export const DATAGRAM_SIZE = 44;

/** A socket of TCP and IPv4. */
export function tcpSocket(): i32 {
  const at = room(20);
  createTcp(IPV4, at);
  if (load<u8>(at) != 0) unreachable();
  return load<i32>(at + 4);
}

export function connectTo(socket: i32, port: i32, at: usize): void {
  connect(socket, IPV4, port, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, at);
}

export function bindTo(socket: i32, port: i32, at: usize): void {
  bind(socket, IPV4, port, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, at);
}

/** A socket of UDP that is bound to 127.0.0.1. */
export function udpSocket(): i32 {
  const at = room(20);
  createUdp(IPV4, at);
  if (load<u8>(at) != 0) unreachable();
  const socket = load<i32>(at + 4);
  bindTo(socket, 0, at);
  if (load<u8>(at) != 0) unreachable();
  return socket;
}

/** Sends an ASCII text to a port of 127.0.0.1. */
export function sendTo(socket: i32, text: string, port: i32, at: usize): void {
  send(socket, bytes(text), text.length, 1, IPV4, port, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, at);
}
