// claim: proc_signals_sizes_get gives a program that nobody spawned no dispositions, or as many as proc_signals_get then writes
// weight: unusual
// matters: sigaction.c in wasix-libc reads as many as it is told: a count of what is not there fills the handlers with garbage.
// source: wasix-org/wasix-witx wasix_v1.witx, proc_signals_sizes_get

import { buffer, untouched } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { proc_signals_get, proc_signals_sizes_get } from "../abi/wasix_32v1";

export function _start(): void {
  const count = buffer(4);
  const signals = buffer(512);
  succeeds(proc_signals_sizes_get(count));
  check(1, load<u32>(count) <= 128);
  setUp(proc_signals_get(signals) == 0);
  const size = load<i32>(count) * 2;
  check(2, untouched(signals + size, 16));
  for (let i = 0; i < size; i += 2) check(3, load<u8>(signals + i) >= 1 && load<u8>(signals + i) <= 64);
  exit(0);
}
