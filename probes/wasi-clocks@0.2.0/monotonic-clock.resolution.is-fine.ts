// claim: monotonic-clock resolution gives a duration between a nanosecond and a second
// weight: unusual
// matters: wasi-libc's clock_getres.c and StarlingMonkey's MonotonicClock::resolution, behind performance.now, report it; a benchmark that divides by a zero tick traps
// source: WebAssembly/WASI 0.2 clocks/monotonic-clock.wit, resolution: the duration of a tick, a number of nanoseconds

import { holds } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:clocks/monotonic-clock@0.2.0", "resolution")
declare function resolution(): u64;

export function run(): i32 {
  const tick = resolution();
  return holds(tick >= 1 && tick <= 1_000_000_000);
}
