// claim: clock_time_get of the thread CPU-time clock moves forward while the module works
// weight: unusual
// when: argument 0 is 3 (thread CPU time)
// matters: A profiler that charges time to threads reads nothing from a clock that stands still.
// source: WebAssembly/WASI preview1 docs.md, clockid "thread_cputime_id"
// timeout: 10000
//
// clockid has this clock; nothing says that a host must have it. Wasmtime answers EBADF and wazero EINVAL, which is
// why it is edge.

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { clock_time_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const first = buffer(8);
  const later = buffer(8);
  succeeds(clock_time_get(3, 1, first));
  check(1, !untouched(first, 8));
  let reads = 0;
  do {
    succeeds(clock_time_get(3, 1, later));
  } while (load<u64>(later) == load<u64>(first) && reads++ < 1_000_000);
  check(2, load<u64>(later) > load<u64>(first));
  exit(0);
}
