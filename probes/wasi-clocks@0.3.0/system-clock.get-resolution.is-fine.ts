// claim: get-resolution of the system clock is more than nothing and at most a second
// weight: unusual
// matters: clock_getres.c of wasi-libc reports it for CLOCK_REALTIME on wasip3; a program that divides by a zero tick traps
// source: WebAssembly/WASI 0.3 clocks/system-clock.wit, get-resolution: the duration of a tick

import { holds } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:clocks/system-clock@0.3.0", "get-resolution")
declare function resolution(): u64;

export function run(): i32 {
  const tick = resolution();
  return holds(tick > 0 && tick <= 1000000000);
}
