// claim: wall-clock now gives seconds since 1970, in this century, and less than a second of nanoseconds
// weight: ordinary
// matters: SystemTime::now of Rust std (sys/pal/wasip2/time.rs) and wasi-libc's gettimeofday.c take it; with another time certificates count as expired and cookies and tokens as stale
// source: WebAssembly/WASI 0.2 clocks/wall-clock.wit, now and datetime: seconds since 1970-01-01T00:00:00Z, nanoseconds always less than 1,000,000,000

import { holds, results } from "../abi/component";

// @ts-ignore: decorator
@external("wasi:clocks/wall-clock@0.2.0", "now")
declare function now(result: usize): void;

export function run(): i32 {
  const at = results(16);
  now(at);
  const seconds = load<u64>(at);
  const nanoseconds = load<u32>(at + 8);
  return holds(seconds > 1_577_836_800 && seconds < 4_102_444_800 && nanoseconds < 1_000_000_000);
}
