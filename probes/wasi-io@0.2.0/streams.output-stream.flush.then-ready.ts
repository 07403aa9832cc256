// claim: after flush the stream becomes ready again, and what was written is printed
// weight: ordinary
// matters: AsyncOutputStream::flush of wstd (io/streams.rs) calls it and waits until the stream is ready; never ready, the task that flushed never goes on
// source: WebAssembly/WASI 0.2 io/streams.wit, flush: the subscribe pollable becomes ready when the flush has completed; AsyncOutputStream::flush in io/streams.rs of wstd
// stdout: "seen from outside\n"

import { holds } from "../abi/component";
import { block, checkWrite, flush, stdout, whenWritable, write } from "../abi/component-io";
import { bytes, room } from "../abi/component-room";

export function run(): i32 {
  const stream = stdout();
  const at = room(16);
  checkWrite(stream, at);
  if (load<u8>(at) != 0 || load<u64>(at + 8) < 18) unreachable();
  write(stream, bytes("seen from outside\n"), 18, at);
  if (load<u8>(at) != 0) unreachable();
  store<u8>(at, 0xa5);
  flush(stream, at);
  if (load<u8>(at) != 0) return holds(false);
  block(whenWritable(stream));
  checkWrite(stream, at);
  return holds(load<u8>(at) == 0 && load<u64>(at + 8) > 0);
}
