// claim: the pollable of standard input is ready where bytes wait, which read then gives
// weight: ordinary
// matters: __wasilibc_read of wasi-libc (file_utils.c), AsyncInputStream of wstd and HttpIncomingBody::subscribe of StarlingMonkey wait so; never ready, the program hangs with its input before it
// source: WebAssembly/WASI 0.2 io/streams.wit, input-stream.subscribe: resolves once either the specified stream has bytes available or is closed
// stdin: "some bytes"

import { holds } from "../abi/component";
import { block, read, whenReadable, stdin } from "../abi/component-io";
import { room, spells } from "../abi/component-room";

export function run(): i32 {
  const stream = stdin();
  block(whenReadable(stream));
  const at = room(12);
  read(stream, 100, at);
  if (load<u8>(at) != 0 || load<u32>(at + 8) == 0 || load<u32>(at + 8) > 10) return holds(false);
  return holds(spells(load<u32>(at + 4), "some bytes".substr(0, load<i32>(at + 8))));
}
