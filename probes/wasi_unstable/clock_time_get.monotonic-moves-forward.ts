// claim: clock_time_get of wasi_unstable moves the monotonic clock forward and never back
// weight: ordinary
// when: argument 0 is 1 (monotonic)
// matters: Programs built with wasi-libc of 2019 (clock_gettime.c) measure spans by it, and divide by zero where it stands still.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/typenames.witx, clockid "monotonic"
// timeout: 10000
// build: wasi_unstable

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { clock_time_get } from "../abi/wasi_unstable";

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
