// claim: clock_time_set of the realtime clock to an hour ahead shows in clock_time_get
// weight: unusual
// matters: date -s and the time set by an NTP client go through clock_settime of wasix-libc; if success is reported but nothing moves, they believe that the clock is right.
// source: wasix-org/wasix-witx wasix_v1.witx, clock_time_set
// A host may well refuse; wasmer keeps an offset of its own for the process.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { clock_time_get } from "../abi/wasi_snapshot_preview1";
import { clock_time_set, MS } from "../abi/wasix_32v1";

const HOUR: i64 = 3_600_000;

export function _start(): void {
  const time = buffer(8);
  setUp(clock_time_get(0, 1, time) == 0);
  const wanted = load<i64>(time) + HOUR * MS;
  succeeds(clock_time_set(0, wanted));
  setUp(clock_time_get(0, 1, time) == 0);
  check(1, load<i64>(time) >= wanted - 1000 * MS);
  check(2, load<i64>(time) < wanted + 60_000 * MS);
  exit(0);
}
