// claim: random get-random-bytes of length 0 gives no bytes
// weight: unusual
// matters: __wasilibc_random of wasi-libc passes length 0 on and ends the program where the answer has another length
// source: WebAssembly/WASI 0.2 random/random.wit, get-random-bytes: gives len bytes

import { holds, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:random/random@0.2.0", "get-random-bytes")
declare function bytes(length: u64, result: usize): void;

export function run(): i32 {
  const at = results(8);
  bytes(0, at);
  return holds(load<u32>(at + 4) == 0);
}
