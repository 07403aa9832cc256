// claim: tty_get gives the columns and rows that tty_set set
// weight: edge
// source: wasix-org/wasix-witx wasix_v1.witx, tty_set; wasix-libc ioctl TIOCSWINSZ

import { buffer, untouched } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { tty_get, tty_set } from "../abi/wasix_32v1";

export function _start(): void {
  const state = buffer(32);
  const after = buffer(32);
  setUp(tty_get(state) == 0 && !untouched(state, 21));
  store<u32>(state, 101);
  store<u32>(state, 51, 4);
  succeeds(tty_set(state));
  setUp(tty_get(after) == 0);
  check(1, load<u32>(after) == 101 && load<u32>(after, 4) == 51);
  exit(0);
}
