// claim: tty_get gives the columns and rows that tty_set set
// weight: unusual
// when: world standard input is a terminal
// matters: A terminal multiplexer tells its programs how large their part of the screen is.
// source: wasix-org/wasix-witx wasix_v1.witx, tty_set; wasix-libc ioctl TIOCSWINSZ
// Other numbers than there are: a host may keep them beyond the end of a program.

import { buffer, untouched } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { tty_get, tty_set } from "../abi/wasix_32v1";

export function _start(): void {
  const state = buffer(32);
  const after = buffer(32);
  setUp(tty_get(state) == 0 && !untouched(state, 21));
  const columns = load<u32>(state) ^ 101;
  const rows = load<u32>(state, 4) ^ 51;
  store<u32>(state, columns);
  store<u32>(state, rows, 4);
  succeeds(tty_set(state));
  setUp(tty_get(after) == 0);
  check(1, load<u32>(after) == columns && load<u32>(after, 4) == rows);
  exit(0);
}
