// claim: now of the system clock is a time of these years, with nanoseconds below a second
// weight: ordinary
// matters: wasi-libc's time.c takes it on wasip3; with another time certificates count as expired and logs are dated wrongly
// source: WebAssembly/WASI 0.3 clocks/system-clock.wit, instant: seconds since 1970-01-01T00:00:00Z; time of wasi-libc

import { holds, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:clocks/system-clock@0.3.0", "now")
declare function now(result: usize): void;

const YEAR_2024: i64 = 1_704_067_200;
const YEAR_2100: i64 = 4_102_444_800;

export function run(): i32 {
  const at = results(16);
  now(at);
  const seconds = load<i64>(at);
  return holds(seconds > YEAR_2024 && seconds < YEAR_2100 && load<u32>(at + 8) < 1_000_000_000);
}
