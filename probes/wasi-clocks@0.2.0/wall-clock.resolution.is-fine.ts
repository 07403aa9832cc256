// claim: wall-clock resolution gives a duration between a nanosecond and a second
// weight: unusual
// matters: wasi-libc's clock_getres.c reports it for CLOCK_REALTIME; a program that divides by a zero tick traps
// source: WebAssembly/WASI 0.2 clocks/wall-clock.wit, resolution; nanoseconds of a datetime are less than 1,000,000,000

import { holds, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:clocks/wall-clock@0.2.0", "resolution")
declare function resolution(result: usize): void;

export function run(): i32 {
  const at = results(16);
  resolution(at);
  const seconds = load<u64>(at);
  const nanoseconds = load<u32>(at + 8);
  return holds((seconds == 0 && nanoseconds >= 1 && nanoseconds < 1_000_000_000) || (seconds == 1 && nanoseconds == 0));
}
