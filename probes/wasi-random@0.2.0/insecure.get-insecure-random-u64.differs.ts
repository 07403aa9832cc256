// claim: four numbers of insecure get-insecure-random-u64 are not all the same
// weight: unusual
// matters: neither wasi-libc, Rust std, wstd nor StarlingMonkey calls it; a component that draws its jitter or its sample from it repeats itself where the host gives one number
// source: WebAssembly/WASI 0.2 random/insecure.wit, get-insecure-random-u64

import { holds } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:random/insecure@0.2.0", "get-insecure-random-u64")
declare function number(): u64;

export function run(): i32 {
  const first = number();
  return holds(number() != first || number() != first || number() != first);
}
