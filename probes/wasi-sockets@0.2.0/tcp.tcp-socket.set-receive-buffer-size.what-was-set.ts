// claim: set-receive-buffer-size is taken, and receive-buffer-size then is a size
// weight: ordinary
// matters: tcp_setsockopt of wasi-libc (tcp.c) sets it for SO_RCVBUF; programs that tune it for fast links check the result and stop at an error
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, set-receive-buffer-size: a hint, similar to the SO_RCVBUF socket option; tcp_setsockopt in tcp.c of wasi-libc

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { receiveBufferSize, setReceiveBufferSize, tcpSocket } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(16);
  const socket = tcpSocket();
  setReceiveBufferSize(socket, 65536, at);
  if (load<u8>(at) != 0) return holds(false);
  memory.fill(at, 0xa5, 16);
  receiveBufferSize(socket, at);
  return holds(load<u8>(at) == 0 && load<u64>(at + 8) >= 4096 && load<u64>(at + 8) < 0x10000000);
}
