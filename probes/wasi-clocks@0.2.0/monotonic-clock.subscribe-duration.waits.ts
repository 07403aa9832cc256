// claim: a pollable of monotonic-clock subscribe-duration is ready after 50 ms and not before
// weight: ordinary
// matters: wasi-libc's clock_nanosleep.c, wstd's Timer::after and the preview1 adapter's poll_oneoff sleep so; where it returns at once, retry loops hammer their server, and where never, every timeout hangs
// source: WebAssembly/WASI 0.2 clocks/monotonic-clock.wit, subscribe-duration; io/poll.wit, pollable.block

import { holds } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:clocks/monotonic-clock@0.2.0", "now")
declare function now(): u64;

// @ts-ignore: decorator
@external("wasi:clocks/monotonic-clock@0.2.0", "subscribe-duration")
declare function subscribe(when: u64): i32;

// @ts-ignore: decorator
@external("wasi:io/poll@0.2.0", "[method]pollable.block")
declare function block(pollable: i32): void;

const WAIT: u64 = 50_000_000;

export function run(): i32 {
  const start = now();
  block(subscribe(WAIT));
  const passed = now() - start;
  // Clocks may fire a millisecond early.
  return holds(passed >= WAIT - 1_000_000 && passed < 3_000_000_000);
}
