// claim: a pollable of monotonic-clock subscribe-instant is ready after 50 ms and not before
// weight: ordinary
// matters: wasi-libc's clock_nanosleep.c with TIMER_ABSTIME, wstd's Timer::at and StarlingMonkey's setTimeout (MonotonicClock::subscribe) wait so; timers would fire at once or never
// source: WebAssembly/WASI 0.2 clocks/monotonic-clock.wit, subscribe-instant; io/poll.wit, pollable.block

import { holds } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:clocks/monotonic-clock@0.2.0", "now")
declare function now(): u64;

// @ts-ignore: decorator
@external("wasi:clocks/monotonic-clock@0.2.0", "subscribe-instant")
declare function subscribe(when: u64): i32;

// @ts-ignore: decorator
@external("wasi:io/poll@0.2.0", "[method]pollable.block")
declare function block(pollable: i32): void;

const WAIT: u64 = 50_000_000;

export function run(): i32 {
  const start = now();
  block(subscribe(start + WAIT));
  const passed = now() - start;
  // Clocks may fire a millisecond early.
  return holds(passed >= WAIT - 1_000_000 && passed < 3_000_000_000);
}
