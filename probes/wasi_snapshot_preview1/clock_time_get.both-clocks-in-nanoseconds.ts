// claim: clock_time_get gives real time and monotonic time in the same unit: both count the same stretch of time
// weight: unusual
// matters: A program that sleeps by one clock and reports by the other is off a thousandfold where one of them counts milliseconds.
// source: WebAssembly/WASI preview1 docs.md, timestamp "in nanoseconds"; clockid "monotonic" measures real time
// timeout: 10000

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { clock_time_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const started = buffer(16);
  const now = buffer(16);
  succeeds(clock_time_get(1, 1, started));
  succeeds(clock_time_get(0, 1, started + 8));
  check(1, !untouched(started, 8) && !untouched(started + 8, 8));
  let reads = 0;
  do {
    succeeds(clock_time_get(1, 1, now));
  } while (load<u64>(now) - load<u64>(started) < 20_000_000 && reads++ < 20_000_000);
  succeeds(clock_time_get(0, 1, now + 8));
  check(2, load<u64>(now) - load<u64>(started) >= 20_000_000);
  // A busy machine may stop the program between two readings: between a tenth and a hundred times is the same unit.
  const passed = load<i64>(now + 8) - load<i64>(started + 8);
  check(3, passed >= 2_000_000);
  check(4, passed <= (load<i64>(now) - load<i64>(started)) * 100);
  exit(0);
}
