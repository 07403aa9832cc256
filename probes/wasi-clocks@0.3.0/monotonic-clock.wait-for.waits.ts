// claim: wait-for, called without async, returns after 50 ms and not before
// weight: ordinary
// matters: wasi-libc's clock_nanosleep.c and the timeouts of __wasilibc_waitable_block_on wait so on wasip3; sleeps would end at once or never
// source: WebAssembly/WASI 0.3 clocks/monotonic-clock.wit, wait-for: waits for the duration to elapse; clock_nanosleep of wasi-libc

import { holds } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:clocks/monotonic-clock@0.3.0", "now")
declare function now(): u64;

// @ts-ignore: decorator
@external("wasi:clocks/monotonic-clock@0.3.0", "wait-for")
declare function wait(time: u64): void;

const WAIT: u64 = 50_000_000;

export function run(): i32 {
  const start = now();
  wait(WAIT);
  const passed = now() - start;
  // Clocks may fire a millisecond early.
  return holds(passed >= WAIT - 1_000_000 && passed < 3_000_000_000);
}
