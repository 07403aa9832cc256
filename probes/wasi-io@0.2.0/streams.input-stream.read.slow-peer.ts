// claim: read gives nothing while a slow peer has not answered, without waiting, and its answer once the stream is ready
// weight: ordinary
// matters: __wasilibc_read of wasi-libc (file_utils.c) makes EWOULDBLOCK of an empty list, AsyncInputStream of wstd suspends its task; one that waits here stops every other connection of a server
// source: WebAssembly/WASI 0.2 io/streams.wit, read: never blocks, and gives an empty list where nothing is ready; __wasilibc_read in file_utils.c of wasi-libc
// peer: tcp-slow

import { holds } from "../abi/component";
import { block, MS, now, read, say, whenReadable } from "../abi/component-io";
import { room, spells } from "../abi/component-room";
import { connectedToPeer } from "../abi/component-tcp";

export function run(): i32 {
  const client = connectedToPeer();
  const start = now();
  say(client.output, "hello");
  const at = room(12);
  read(client.input, 10, at);
  if (load<u8>(at) != 0 || load<u32>(at + 8) != 0 || now() - start >= 400 * MS) return holds(false);
  block(whenReadable(client.input));
  if (now() - start < 400 * MS) return holds(false);
  memory.fill(at, 0xa5, 12);
  read(client.input, 10, at);
  return holds(load<u8>(at) == 0 && load<u32>(at + 8) == 5 && spells(load<u32>(at + 4), "hello"));
}
