// claim: the pollable of standard output is ready, and check-write then permits a byte
// weight: core
// source: WebAssembly/WASI 0.2 io/streams.wit, output-stream.subscribe: becomes ready when check-write gives more than 0, or an error; wasi-libc waits so

import { holds } from "../abi/component";
import { block, checkWrite, stdout, whenWritable } from "../abi/component-io";
import { room } from "../abi/component-room";

export function run(): i32 {
  const stream = stdout();
  block(whenWritable(stream));
  const at = room(16);
  checkWrite(stream, at);
  return holds(load<u8>(at) == 0 && load<u64>(at + 8) > 0);
}
