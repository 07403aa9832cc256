// claim: accept says would-block where nobody waits
// weight: ordinary
// matters: tcp_accept4 of wasi-libc (tcp.c) makes EWOULDBLOCK of it, until which servers with an event loop accept; one that waits here serves nobody meanwhile
// source: WebAssembly/WASI 0.2 sockets/tcp.wit, accept: would-block; servers with an event loop call it until it says so

import { holds } from "../abi/component";
import { WOULD_BLOCK } from "../abi/component-network";
import { room } from "../abi/component-room";
import { accept, listener } from "../abi/component-tcp";

export function run(): i32 {
  const at = room(16);
  accept(listener(), at);
  return holds(load<u8>(at) == 1 && load<u8>(at + 4) == WOULD_BLOCK);
}
