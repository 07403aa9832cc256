// claim: get-resolution of the monotonic clock is more than nothing and at most 100 ms
// weight: unusual
// matters: wasi-libc's clock_getres.c reports it on wasip3; a program that divides by a zero tick traps
// source: WebAssembly/WASI 0.3 clocks/monotonic-clock.wit, get-resolution: the duration of a tick

import { holds } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:clocks/monotonic-clock@0.3.0", "get-resolution")
declare function resolution(): u64;

export function run(): i32 {
  const tick = resolution();
  return holds(tick > 0 && tick <= 100_000_000);
}
