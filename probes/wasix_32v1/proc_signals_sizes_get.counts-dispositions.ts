// claim: proc_signals_sizes_get writes how many dispositions proc_signals_get then gives, 64 at most
// weight: ordinary
// matters: sigaction.c in wasix-libc allocates by it before main runs and exits where it fails: no program with signals starts then.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_signals_sizes_get; wasix-libc sigaction.c calls it at start and exits when it fails

import { buffer, untouched } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { proc_signals_get, proc_signals_sizes_get } from "../abi/wasix_32v1";

export function _start(): void {
  const count = buffer(4);
  const signals = buffer(512);
  succeeds(proc_signals_sizes_get(count));
  check(1, load<u32>(count) <= 64);
  setUp(proc_signals_get(signals) == 0);
  const end = signals + (load<i32>(count) << 1);
  check(2, untouched(end, 16));
  check(3, load<i32>(count) == 0 || !untouched(end - 2, 2));
  exit(0);
}
