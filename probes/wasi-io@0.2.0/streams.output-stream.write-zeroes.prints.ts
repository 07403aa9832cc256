// claim: write-zeroes, within what check-write permits, prints as many zeroes
// weight: unusual
// matters: what pads a tar archive or a disk image to its block so would be too short, and nobody could open it
// source: WebAssembly/WASI 0.2 io/streams.wit, write-zeroes: the same as write, of zeroes
// stdout: "\u0000\u0000\u0000"

import { holds } from "../abi/component";
import { blockingFlush, checkWrite, stdout, writeZeroes } from "../abi/component-io";
import { room } from "../abi/component-room";

export function run(): i32 {
  const stream = stdout();
  const at = room(16);
  checkWrite(stream, at);
  if (load<u8>(at) != 0 || load<u64>(at + 8) < 3) unreachable();
  store<u8>(at, 0xa5);
  writeZeroes(stream, 3, at);
  if (load<u8>(at) != 0) return holds(false);
  blockingFlush(stream, at);
  return holds(load<u8>(at) == 0);
}
