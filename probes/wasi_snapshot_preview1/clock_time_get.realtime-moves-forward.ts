// claim: clock_time_get of the real-time clock moves on while the program runs
// weight: unusual
// when: argument 0 is 0 (real time)
// matters: A log gives every line the same time, and a wait by wall clock never ends, where the clock was read once at the start.
// source: WebAssembly/WASI preview1 docs.md, clockid "realtime"
// timeout: 10000

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { clock_time_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const first = buffer(8);
  const later = buffer(8);
  succeeds(clock_time_get(0, 1, first));
  check(1, !untouched(first, 8));
  let reads = 0;
  do {
    succeeds(clock_time_get(0, 1, later));
  } while (load<u64>(later) == load<u64>(first) && reads++ < 3_000_000);
  check(2, load<u64>(later) > load<u64>(first));
  exit(0);
}
