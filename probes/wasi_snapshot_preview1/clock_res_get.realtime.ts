// claim: clock_res_get gives the realtime clock a resolution between one nanosecond and one second
// weight: ordinary
// when: argument 0 is 0 (real time)
// matters: clock_getres(3) of wasi-libc's clock_getres.c hands it on; CPython's time.get_clock_info shows it.
// source: WebAssembly/WASI preview1 docs.md, clock_res_get

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { clock_res_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const resolution = buffer(8);
  succeeds(clock_res_get(0, resolution));
  check(1, load<u64>(resolution) > 0);
  check(2, load<u64>(resolution) <= 1_000_000_000);
  exit(0);
}
