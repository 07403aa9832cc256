// claim: clock_res_get gives the monotonic clock a resolution between one nanosecond and one second
// weight: ordinary
// when: argument 0 is 1 (monotonic)
// matters: clock_getres(3) of wasi-libc's clock_getres.c hands it on; programs that count in ticks divide by it, and zero ends them.
// source: WebAssembly/WASI preview1 docs.md, clock_res_get

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { clock_res_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const resolution = buffer(8);
  succeeds(clock_res_get(1, resolution));
  check(1, load<u64>(resolution) > 0);
  check(2, load<u64>(resolution) <= 1_000_000_000);
  exit(0);
}
