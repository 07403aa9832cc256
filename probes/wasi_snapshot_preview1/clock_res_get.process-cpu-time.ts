// claim: clock_res_get gives the process CPU-time clock a resolution between one nanosecond and one second
// weight: unusual
// when: argument 0 is 2 (process CPU time)
// matters: A profiler asks clock_getres for CLOCK_PROCESS_CPUTIME_ID before it trusts clock().
// source: WebAssembly/WASI preview1 docs.md, clock_res_get: a supported clock has a resolution that is not zero
//
// Wasmtime answers EBADF and wazero EINVAL: neither has this clock. For a clock that is not supported the
// specification has EINVAL.

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { clock_res_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const resolution = buffer(8);
  succeeds(clock_res_get(2, resolution));
  check(1, load<u64>(resolution) > 0);
  check(2, load<u64>(resolution) <= 1_000_000_000);
  exit(0);
}
