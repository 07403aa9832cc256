// claim: poll of a slow peer and a clock names the clock while the peer is silent, then the peer
// weight: ordinary
// matters: __wasilibc_read of wasi-libc (file_utils.c) polls a socket beside a clock for SO_RCVTIMEO; a timeout would come too early, or never
// source: WebAssembly/WASI 0.2 io/poll.wit, poll: at least one is ready; select with a timeout, poll-wasip2.c of wasi-libc
// peer: tcp-slow

import { holds } from "../abi/component";
import { after, poll, say, whenReadable } from "../abi/component-io";
import { room } from "../abi/component-room";
import { connectedToPeer } from "../abi/component-tcp";

export function run(): i32 {
  const client = connectedToPeer();
  const pollables = room(8);
  const at = room(8);
  say(client.output, "hello");
  store<i32>(pollables, whenReadable(client.input));
  store<i32>(pollables + 4, after(50));
  poll(pollables, 2, at);
  if (load<u32>(at + 4) != 1 || load<u32>(load<u32>(at)) != 1) return holds(false);
  store<i32>(pollables + 4, after(60_000));
  poll(pollables, 2, at);
  return holds(load<u32>(at + 4) == 1 && load<u32>(load<u32>(at)) == 0);
}
