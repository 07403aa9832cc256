// claim: the pollable of standard output is ready, and check-write then permits a byte
// weight: ordinary
// matters: __wasilibc_write of wasi-libc (file_utils.c), AsyncOutputStream of wstd and HttpOutgoingBody::subscribe of StarlingMonkey wait so where check-write permits nothing; ready without a permit they spin
// source: WebAssembly/WASI 0.2 io/streams.wit, output-stream.subscribe: becomes ready when check-write gives more than 0, or an error; __wasilibc_write in file_utils.c of wasi-libc

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
