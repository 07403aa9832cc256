// claim: now of the monotonic clock never goes back, and goes on
// weight: ordinary
// matters: wasi-libc's clock_gettime.c gives it as CLOCK_MONOTONIC on wasip3; one that goes back makes elapsed times negative
// source: WebAssembly/WASI 0.3 clocks/monotonic-clock.wit, now: a number of nanoseconds that never decreases; CLOCK_MONOTONIC of POSIX

import { holds } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:clocks/monotonic-clock@0.3.0", "now")
declare function now(): u64;

export function run(): i32 {
  const first = now();
  let last = first;
  for (let i = 0; i < 1_000_000 && last == first; i++) {
    const next = now();
    if (next < last) return holds(false);
    last = next;
  }
  return holds(last > first);
}
