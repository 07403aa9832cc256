// Datagram sockets of WASI 0.3 that talk to one peer.

import { peerPort } from "./component-peer-0.3";
import { room } from "./component-room";
import { IPV4, udpSocket } from "./component-sockets-0.3";

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]udp-socket.connect")
declare function connect(self: i32, family: i32, port: i32, a: i32, b: i32, c: i32, d: i32, e: i32, f: i32, g: i32, h: i32, i: i32, j: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]udp-socket.get-remote-address")
export declare function getRemoteAddress(self: i32, result: usize): void;

/** One that talks to the peer that the harness runs. */
export function toThePeer(): i32 {
  const socket = udpSocket();
  const at = room(20);
  connect(socket, IPV4, peerPort(), 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, at);
  if (load<u8>(at) != 0) unreachable();
  return socket;
}
