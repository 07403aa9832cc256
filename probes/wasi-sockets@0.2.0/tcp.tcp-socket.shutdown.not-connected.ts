// claim: shutdown of a socket that is not connected is invalid-state
// weight: unusual
// matters: tcp_shutdown of wasi-libc says ENOTCONN before it asks; a library without such a state needs the host to tell that there is no connection
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, shutdown: invalid-state; ENOTCONN in POSIX

import { holds } from "../abi/component";
import { INVALID_STATE } from "../abi/component-network";
import { room } from "../abi/component-room";
import { SEND, shutdown, tcpSocket } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(8);
  shutdown(tcpSocket(), SEND, at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 1) == INVALID_STATE);
}
