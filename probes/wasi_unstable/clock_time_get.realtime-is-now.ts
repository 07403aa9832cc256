// claim: clock_time_get of wasi_unstable gives nanoseconds since 1970, in this century
// weight: ordinary
// when: argument 0 is 0 (real time)
// matters: time(2) of wasi-libc of 2019 (time.c); a host that numbers the clocks by another ABI answers with the time since it started.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/typenames.witx, clockid "realtime"
// build: wasi_unstable

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { clock_time_get } from "../abi/wasi_unstable";

export function _start(): void {
  const time = buffer(8);
  succeeds(clock_time_get(0, 1000, time));
  check(1, load<u64>(time) > 1_577_836_800_000_000_000); // 2020
  check(2, load<u64>(time) < 4_102_444_800_000_000_000); // 2100
  exit(0);
}
