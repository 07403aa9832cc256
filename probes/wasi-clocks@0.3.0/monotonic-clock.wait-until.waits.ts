// claim: wait-until, called without async, returns after 50 ms and not before
// weight: ordinary
// matters: wasi-libc's clock_nanosleep.c with TIMER_ABSTIME waits so on wasip3; a loop that keeps a beat would run through or stand still
// source: WebAssembly/WASI 0.3 clocks/monotonic-clock.wit, wait-until: waits until the mark; clock_nanosleep of wasi-libc with TIMER_ABSTIME

import { holds } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:clocks/monotonic-clock@0.3.0", "now")
declare function now(): u64;

// @ts-ignore: decorator
@external("wasi:clocks/monotonic-clock@0.3.0", "wait-until")
declare function wait(time: u64): void;

const WAIT: u64 = 50_000_000;

export function run(): i32 {
  const start = now();
  wait(start + WAIT);
  const passed = now() - start;
  // Clocks may fire a millisecond early.
  return holds(passed >= WAIT - 1_000_000 && passed < 3_000_000_000);
}
