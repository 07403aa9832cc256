// claim: clock_time_get answers when asked for the greatest precision, 0
// weight: ordinary
// matters: Go's runtime/os_wasip1.go (walltime, nanotime1) and wasi-libc's clock_gettime.c ask with small precisions; refusing them stops every program that looks at the time.
// source: WebAssembly/WASI preview1 docs.md, clock_time_get "precision"; Go runtime/os_wasip1.go, walltime and nanotime1, ask for it

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { clock_time_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const time = buffer(8);
  succeeds(clock_time_get(0, 0, time));
  check(1, load<u64>(time) > 1_577_836_800_000_000_000); // 2020
  check(2, load<u64>(time) < 4_102_444_800_000_000_000); // 2100
  const monotonic = buffer(16);
  succeeds(clock_time_get(1, 0, monotonic));
  check(3, !untouched(monotonic, 8) && untouched(monotonic + 8, 8));
  exit(0);
}
