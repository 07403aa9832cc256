// claim: receive gives an empty list where nothing has arrived, without waiting
// weight: ordinary
// matters: udp_recvfrom of wasi-libc (udp.c) makes EWOULDBLOCK of an empty list or blocks on the pollable; a host that waits here stops every event loop
// source: WebAssembly/WASI 0.2 sockets/udp.wit, receive: does not block and returns an empty list; udp.c of wasi-libc makes EWOULDBLOCK of it

import { holds } from "../abi/component";
import { room } from "../abi/component-room";
import { datagrams, receive } from "../abi/component-udp";

export function run(): i32 {
  const at = room(12);
  receive(datagrams().incoming, 10, at);
  return holds(load<u8>(at) == 0 && load<u32>(at + 8) == 0);
}
