// TCP sockets of WASI 0.2 as the Canonical ABI lowers them, and set-up on the loopback device: where that fails it traps, and
// nothing is known. An address is lowered to the family and eleven numbers, of which IPv4 uses five.

import { block } from "./component-io";
import { peerPort } from "./component-peer";
import { room } from "./component-room";
import { instanceNetwork, IPV4, WOULD_BLOCK } from "./component-network";

// @ts-ignore: decorator
@external("wasi:sockets/tcp-create-socket@0.2.0", "create-tcp-socket")
export declare function createTcpSocket(family: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.start-bind")
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
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.start-connect")
export declare function startConnect(
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
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.finish-bind")
export declare function finishBind(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.finish-connect")
export declare function finishConnect(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.start-listen")
export declare function startListen(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.finish-listen")
export declare function finishListen(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.accept")
export declare function accept(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.local-address")
export declare function localAddress(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.remote-address")
export declare function remoteAddress(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.keep-alive-enabled")
export declare function keepAliveEnabled(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.hop-limit")
export declare function hopLimit(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.receive-buffer-size")
export declare function receiveBufferSize(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.shutdown")
export declare function shutdown(self: i32, which: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.set-keep-alive-enabled")
export declare function setKeepAliveEnabled(self: i32, on: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.set-hop-limit")
export declare function setHopLimit(self: i32, hops: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.set-receive-buffer-size")
export declare function setReceiveBufferSize(self: i32, bytes: u64, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.is-listening")
export declare function isListening(self: i32): i32;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.address-family")
export declare function addressFamily(self: i32): i32;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.subscribe")
export declare function whenReady(self: i32): i32;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.keep-alive-idle-time")
export declare function keepAliveIdleTime(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.set-keep-alive-idle-time")
export declare function setKeepAliveIdleTime(self: i32, value: u64, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.keep-alive-interval")
export declare function keepAliveInterval(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.set-keep-alive-interval")
export declare function setKeepAliveInterval(self: i32, value: u64, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.keep-alive-count")
export declare function keepAliveCount(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.set-keep-alive-count")
export declare function setKeepAliveCount(self: i32, value: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.send-buffer-size")
export declare function sendBufferSize(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.set-send-buffer-size")
export declare function setSendBufferSize(self: i32, value: u64, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/tcp@0.2.0", "[method]tcp-socket.set-listen-backlog-size")
export declare function setListenBacklogSize(self: i32, connections: u64, result: usize): void;

/** shutdown-type. */
export const SEND = 1;

/** Two streams, and the socket that they belong to. */
export class Connection {
  constructor(
    public socket: i32,
    public input: i32,
    public output: i32,
  ) {}
}

/** A socket of IPv4 that is nothing more yet. */
export function tcpSocket(): i32 {
  const at = room(8);
  createTcpSocket(IPV4, at);
  if (load<u8>(at) != 0) unreachable();
  return load<i32>(at + 4);
}

export function startConnectTo(socket: i32, port: i32, at: usize): void {
  startConnect(socket, instanceNetwork(), IPV4, port, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, at);
}

export function startBindTo(socket: i32, port: i32, at: usize): void {
  startBind(socket, instanceNetwork(), IPV4, port, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, at);
}

/** Calls finish-connect until it has an answer, which is left in 12 bytes. */
export function awaitConnect(socket: i32, at: usize): void {
  const pollable = whenReady(socket);
  for (let i = 0; i < 100; i++) {
    memory.fill(at, 0xa5, 12);
    finishConnect(socket, at);
    if (load<u8>(at) != 1 || load<u8>(at + 4) != WOULD_BLOCK) return;
    block(pollable);
  }
  unreachable();
}

/** A connection to a port of 127.0.0.1. */
export function connectedTo(port: i32): Connection {
  const at = room(12);
  const socket = tcpSocket();
  startConnectTo(socket, port, at);
  if (load<u8>(at) != 0) unreachable();
  awaitConnect(socket, at);
  if (load<u8>(at) != 0) unreachable();
  return new Connection(socket, load<i32>(at + 4), load<i32>(at + 8));
}

/** A connection to the peer of the harness. */
export function connectedToPeer(): Connection {
  return connectedTo(peerPort());
}

/** A socket that is bound to 127.0.0.1, at a port that the host chooses. */
export function boundSocket(): i32 {
  const at = room(8);
  const socket = tcpSocket();
  startBindTo(socket, 0, at);
  if (load<u8>(at) != 0) unreachable();
  block(whenReady(socket));
  finishBind(socket, at);
  if (load<u8>(at) != 0) unreachable();
  return socket;
}

/** A socket that listens there. */
export function listener(): i32 {
  const at = room(8);
  const socket = boundSocket();
  startListen(socket, at);
  if (load<u8>(at) != 0) unreachable();
  block(whenReady(socket));
  finishListen(socket, at);
  if (load<u8>(at) != 0) unreachable();
  return socket;
}

/** The port that a socket is bound to. */
export function portOf(socket: i32): i32 {
  const at = room(36);
  localAddress(socket, at);
  if (load<u8>(at) != 0 || load<u8>(at + 4) != IPV4 || load<u16>(at + 8) == 0) unreachable();
  return load<u16>(at + 8);
}
