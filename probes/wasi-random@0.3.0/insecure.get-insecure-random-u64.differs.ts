// claim: four numbers of get-insecure-random-u64 are not all the same
// weight: unusual
// matters: a component that draws its jitter or its sample from it repeats itself where the host gives one number
// source: WebAssembly/WASI 0.3 random/insecure.wit, get-insecure-random-u64

import { holds } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:random/insecure@0.3.0", "get-insecure-random-u64")
declare function random(): u64;

export function run(): i32 {
  const first = random();
  return holds(random() != first || random() != first || random() != first);
}
