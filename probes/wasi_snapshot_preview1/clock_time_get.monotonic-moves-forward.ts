// claim: clock_time_get of the monotonic clock moves forward and never back
// weight: ordinary
// when: argument 0 is 1 (monotonic)
// matters: Go's runtime (os_wasip1.go, nanotime1) runs its timers by it, and Rust std's Instant panicked where it went back.
// source: WebAssembly/WASI preview1 docs.md, clockid "monotonic"
// timeout: 10000

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { clock_time_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const first = buffer(8);
  const later = buffer(8);
  succeeds(clock_time_get(1, 1, first));
  check(1, !untouched(first, 8));
  let reads = 0;
  let last = load<u64>(first);
  while (last == load<u64>(first) && reads++ < 3_000_000) {
    succeeds(clock_time_get(1, 1, later));
    check(2, load<u64>(later) >= last);
    last = load<u64>(later);
  }
  check(3, last > load<u64>(first));
  exit(0);
}
