// claim: clock_time_get of the process CPU-time clock moves forward while the module works
// weight: unusual
// when: argument 0 is 2 (process CPU time)
// matters: clock(3) measures CPU time where the clock exists; one that stands still makes a loop "for one second" endless.
// source: WebAssembly/WASI preview1 docs.md, clockid "process_cputime_id"
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
  succeeds(clock_time_get(2, 1, first));
  check(1, !untouched(first, 8));
  let reads = 0;
  do {
    succeeds(clock_time_get(2, 1, later));
  } while (load<u64>(later) == load<u64>(first) && reads++ < 1_000_000);
  check(2, load<u64>(later) > load<u64>(first));
  exit(0);
}
