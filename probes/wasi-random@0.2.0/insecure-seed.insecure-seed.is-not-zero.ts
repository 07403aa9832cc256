// claim: insecure-seed gives a pair of numbers that is not all zeroes
// weight: ordinary
// matters: hashmap_random_keys of Rust std (sys/random/wasip2.rs) seeds every HashMap with it; a seed that is known lets a request with chosen keys slow a server down
// source: WebAssembly/WASI 0.2 random/insecure-seed.wit, insecure-seed: a 128-bit value; zero is what a host gives that does nothing

import { holds, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:random/insecure-seed@0.2.0", "insecure-seed")
declare function seed(result: usize): void;

const PATTERN: u64 = 0xa5a5a5a5a5a5a5a5;

export function run(): i32 {
  const at = results(16);
  seed(at);
  const low = load<u64>(at);
  const high = load<u64>(at + 8);
  return holds((low != 0 || high != 0) && low != PATTERN && high != PATTERN);
}
