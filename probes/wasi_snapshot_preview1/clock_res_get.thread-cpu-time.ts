// claim: clock_res_get gives the thread CPU-time clock a resolution between one nanosecond and one second
// weight: unusual
// when: argument 0 is 3 (thread CPU time)
// matters: A benchmark that times one thread asks for this clock's resolution first.
// source: WebAssembly/WASI preview1 docs.md, clock_res_get: a supported clock has a resolution that is not zero
//
// Wasmtime answers EBADF and wazero EINVAL: neither has this clock. For a clock that is not supported the
// specification has EINVAL.

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { clock_res_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const resolution = buffer(8);
  succeeds(clock_res_get(3, resolution));
  check(1, load<u64>(resolution) > 0);
  check(2, load<u64>(resolution) <= 1_000_000_000);
  exit(0);
}
