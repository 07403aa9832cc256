// claim: after disconnect a datagram socket has no peer any more, and nothing is left to disconnect
// weight: unusual
// matters: a resolver that keeps its socket and asks the next server lets go of the last one so; answers of the old server would still be all that it hears
// source: WebAssembly/WASI 0.3 sockets/types.wit, udp-socket.disconnect: similar to connect with AF_UNSPEC in POSIX; invalid-state of a socket that is not connected
// peer: udp-echo

import { holds } from "../abi/component";
import { getRemoteAddress, toThePeer } from "../abi/component-datagrams-0.3";
import { room } from "../abi/component-room";
import { ADDRESS_SIZE } from "../abi/component-sockets-0.3";

// @ts-ignore: decorator
@external("wasi:sockets/types@0.3.0", "[method]udp-socket.disconnect")
declare function disconnect(self: i32, result: usize): void;

const INVALID_STATE: u8 = 5;

export function run(): i32 {
  const socket = toThePeer();
  const at = room(ADDRESS_SIZE);
  disconnect(socket, at);
  if (load<u8>(at) != 0) return holds(false);
  getRemoteAddress(socket, at);
  if (load<u8>(at) != 1 || load<u8>(at + 4) != INVALID_STATE) return holds(false);
  memory.fill(at, 0xa5, ADDRESS_SIZE);
  disconnect(socket, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 4) == INVALID_STATE);
}
