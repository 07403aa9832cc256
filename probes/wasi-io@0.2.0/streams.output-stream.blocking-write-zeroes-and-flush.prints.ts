// claim: blocking-write-zeroes-and-flush prints as many zeroes as it is told
// weight: unusual
// matters: what pads a tar archive or a disk image to its block so would be too short, and nobody could open it
// source: WebAssembly/WASI 0.2 io/streams.wit, blocking-write-zeroes-and-flush: up to 4096 zeroes, then a flush
// stdout: "\u0000\u0000\u0000"

import { holds } from "../abi/component";
import { blockingWriteZeroesAndFlush, stdout } from "../abi/component-io";
import { room } from "../abi/component-room";

export function run(): i32 {
  const at = room(12);
  blockingWriteZeroesAndFlush(stdout(), 3, at);
  return holds(load<u8>(at) == 0);
}
