// claim: four numbers of random get-random-u64 are not all the same
// weight: ordinary
// matters: StarlingMonkey's Random::get_u32 seeds Math.random with it, so every instance of a JavaScript server would draw the same numbers
// source: WebAssembly/WASI 0.2 random/random.wit, get-random-u64

import { holds } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:random/random@0.2.0", "get-random-u64")
declare function number(): u64;

export function run(): i32 {
  const first = number();
  return holds(number() != first || number() != first || number() != first);
}
