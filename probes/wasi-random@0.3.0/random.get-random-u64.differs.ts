// claim: get-random-u64 gives numbers that differ
// weight: unusual
// matters: components that need one number draw identifiers and seeds from it; wasi-libc takes bytes instead (__wasilibc_random.c), and numbers that repeat let sessions collide
// source: WebAssembly/WASI 0.3 random/random.wit, get-random-u64: a cryptographically secure number

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
