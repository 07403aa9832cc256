// claim: clock_time_get of the real-time clock gives nanoseconds since 1970, in this century
// weight: ordinary
// when: argument 0 is 0 (real time)
// matters: time(2) in wasi-libc's time.c and Go's time.Now (runtime/os_wasip1.go, walltime) show the date by it; certificates count as expired where it is off.
// source: WebAssembly/WASI preview1 docs.md, clock_time_get and clockid "realtime": time value 0 is 1970-01-01T00:00:00Z

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { clock_time_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const time = buffer(8);
  succeeds(clock_time_get(0, 1000, time));
  check(1, load<u64>(time) > 1_577_836_800_000_000_000); // 2020
  check(2, load<u64>(time) < 4_102_444_800_000_000_000); // 2100
  exit(0);
}
