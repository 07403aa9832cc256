// claim: get-insecure-random-bytes gives some bytes, no more than are asked for, and others each time
// weight: unusual
// matters: a component that fills a buffer with them, as rand::get_insecure_random_bytes of wstd does on 0.2, has the same one every time where the host gives one text
// source: WebAssembly/WASI 0.3 random/insecure.wit, get-insecure-random-bytes: at most max-len bytes, and at least one where max-len is not 0

import { holds } from "../abi/component";
import { room } from "../abi/component-room";

// @ts-ignore: decorator
@external("wasi:random/insecure@0.3.0", "get-insecure-random-bytes")
declare function random(maximum: u64, result: usize): void;

export function run(): i32 {
  const first = room(8);
  const second = room(8);
  random(32, first);
  random(32, second);
  const length = load<u32>(first + 4);
  if (length == 0 || length > 32 || load<u32>(second + 4) == 0 || load<u32>(second + 4) > 32) return holds(false);
  if (length != load<u32>(second + 4)) return holds(true);
  return holds(memory.compare(load<u32>(first), load<u32>(second), length) != 0);
}
