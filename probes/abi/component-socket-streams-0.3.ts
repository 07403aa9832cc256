// What goes over a connection of WASI 0.3: two streams of bytes, each with a future that tells how it ended.

import { connectTo, tcpSocket } from "./component-sockets-0.3";
import { peerPort } from "./component-peer-0.3";
import { room } from "./component-room";
import { done } from "./component-streams-0.3";

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.send")
export declare function send(self: i32, data: i32): i32;

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]tcp-socket.receive")
export declare function receive(self: i32, result: usize): void;

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[future-read]error-code")
declare function startEnd(future: i32, at: usize): u32;

/** Whether the future of a stream says that all went well. */
export function endsWell(future: i32): bool {
  const at = room(20);
  done(future, startEnd(future, at));
  return load<u8>(at) == 0;
}

/** A socket that is connected to the peer that the harness runs. */
export function connected(): i32 {
  const socket = tcpSocket();
  const at = room(20);
  connectTo(socket, peerPort(), at);
  if (load<u8>(at) != 0) unreachable();
  return socket;
}
