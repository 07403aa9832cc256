// claim: get-random-bytes gives some bytes, no more than are asked for, and others each time
// weight: ordinary
// matters: wasi-libc's __wasilibc_random.c makes getentropy of it on wasip3, and ends the program where fewer bytes come than were asked for
// source: WebAssembly/WASI 0.3 random/random.wit, get-random-bytes: at most max-len bytes, and at least one where max-len is not 0

import { holds, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:random/random@0.3.0", "get-random-bytes")
declare function random(length: u64, result: usize): void;

export function run(): i32 {
  const at = results(16);
  random(32, at);
  random(32, at + 8);
  const length = load<u32>(at + 4);
  if (length == 0 || length > 32 || load<u32>(at + 12) == 0 || load<u32>(at + 12) > 32) return holds(false);
  // Two short results can be equal by chance.
  if (length < 8 || load<u32>(at + 12) != length) return holds(true);
  return holds(memory.compare(load<u32>(at), load<u32>(at + 8), length) != 0);
}
