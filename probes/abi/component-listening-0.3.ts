// Servers of WASI 0.3, on the loopback device.

import { room } from "./component-room";
import { ADDRESS_SIZE, IPV4, tcpSocket } from "./component-sockets-0.3";

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.bind")
export declare function bindTcp(self: i32, family: i32, port: i32, a: i32, b: i32, c: i32, d: i32, e: i32, f: i32, g: i32, h: i32, i: i32, j: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.get-local-address")
export declare function localAddress(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.listen")
export declare function listen(self: i32, result: usize): void;

/** Where in a result with an address the port and the four numbers of IPv4 are. */
export const PORT_AT = 8;
export const NUMBERS_AT = 10;

/** Asks for a port of 127.0.0.1; 0 lets the host choose. */
export function bindLoopback(socket: i32, port: i32, at: usize): void {
  bindTcp(socket, IPV4, port, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, at);
}

/** A socket that is bound to 127.0.0.1. */
export function bound(): i32 {
  const socket = tcpSocket();
  const at = room(ADDRESS_SIZE);
  bindLoopback(socket, 0, at);
  if (load<u8>(at) != 0) unreachable();
  return socket;
}
