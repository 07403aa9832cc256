// claim: two calls of tty_get give the same record
// weight: unusual
// matters: An editor compares what it saved with what it finds, and redraws where they differ.
// source: wasix-org/wasix-witx wasix_v1.witx, tty_get

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { tty_get } from "../abi/wasix_32v1";

export function _start(): void {
  const first = buffer(32);
  const second = buffer(32);
  succeeds(tty_get(first));
  succeeds(tty_get(second));
  check(1, !untouched(first, 21));
  check(2, memory.compare(first, second, 16) == 0);
  for (let i = 16; i < 22; i++) check(3, load<u8>(first + i) == load<u8>(second + i));
  exit(0);
}
