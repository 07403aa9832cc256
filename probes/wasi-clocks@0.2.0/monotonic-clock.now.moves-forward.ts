// claim: monotonic-clock now moves forward and never back
// weight: ordinary
// matters: Instant::now of Rust std (sys/pal/wasip2/time.rs) and wstd, and MonotonicClock::now of StarlingMonkey take it; one that goes back makes elapsed times negative or panics
// source: WebAssembly/WASI 0.2 clocks/monotonic-clock.wit, now: the clock is monotonic, so calling it repeatedly gives non-decreasing values
// timeout: 10000

import { holds } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:clocks/monotonic-clock@0.2.0", "now")
declare function now(): u64;

export function run(): i32 {
  const first = now();
  let last = first;
  for (let reads = 0; last == first && reads < 3_000_000; reads++) {
    const later = now();
    if (later < last) return holds(false);
    last = later;
  }
  return holds(last > first);
}
