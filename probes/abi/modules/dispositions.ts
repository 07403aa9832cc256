// claim: A program that exits 42 if proc_signals_get says that SIGUSR1 is ignored.

import { buffer, UNTOUCHED_32 } from "../bytes";
import { exit } from "../check";
import { proc_signals_get, proc_signals_sizes_get, SIGUSR1 } from "../wasix_32v1";

const IGNORE = 1;

export function _start(): void {
  const count = buffer(4);
  const signals = buffer(256);
  const errno = proc_signals_sizes_get(count);
  if (errno != 0) exit(errno);
  if (load<i32>(count) == UNTOUCHED_32 || load<u32>(count) > 128) exit(43);
  const refused = proc_signals_get(signals);
  if (refused != 0) exit(refused);
  for (let i = 0; i < load<i32>(count); i++) {
    if (load<u8>(signals + (i << 1)) == SIGUSR1) exit(load<u8>(signals + (i << 1), 1) == IGNORE ? 42 : 44);
  }
  exit(45);
}
