// claim: proc_signals_sizes_get writes how many signals have a disposition, 64 at most
// weight: core
// source: wasix-org/wasix-witx wasix_v1.witx, proc_signals_sizes_get; wasix-libc sigaction.c calls it at start and exits when it fails

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { proc_signals_sizes_get } from "../abi/wasix_32v1";

export function _start(): void {
  const count = buffer(4);
  succeeds(proc_signals_sizes_get(count));
  check(1, load<u32>(count) <= 64);
  exit(0);
}
