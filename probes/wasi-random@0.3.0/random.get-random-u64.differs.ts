// claim: get-random-u64 gives numbers that differ
// weight: core
// source: WebAssembly/WASI 0.3 random/random.wit, get-random-u64: cryptographically secure; the keys of Rust's HashMap

import { holds } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:random/random@0.3.0", "get-random-u64")
declare function random(): u64;

export function run(): i32 {
  const first = random();
  const second = random();
  const third = random();
  return holds(first != second && second != third && first != third);
}
