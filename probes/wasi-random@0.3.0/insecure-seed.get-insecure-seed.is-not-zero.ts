// claim: get-insecure-seed gives a pair of numbers that is not all zeroes
// weight: ordinary
// matters: hashmap_random_keys of Rust std (sys/random/wasip2.rs) seeds every HashMap with its elder of 0.2; a seed that is known lets a request with chosen keys slow a server down
// source: WebAssembly/WASI 0.3 random/insecure-seed.wit, get-insecure-seed: a 128-bit value; zero is what a host gives that does nothing

import { holds, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:random/insecure-seed@0.3.0", "get-insecure-seed")
declare function seed(result: usize): void;

export function run(): i32 {
  const at = results(16);
  seed(at);
  const first = load<u64>(at);
  const second = load<u64>(at + 8);
  const untouched: u64 = 0xa5a5a5a5a5a5a5a5;
  return holds((first | second) != 0 && !(first == untouched && second == untouched));
}
