// claim: tty_set with echo turned over shows in the next tty_get
// weight: ordinary
// when: world standard input is a terminal
// matters: tcsetattr.c in wasix-libc, behind getpass: a password that is typed shows on the screen otherwise.
// source: wasix-org/wasix-witx wasix_v1.witx, tty_set; wasix-libc tcsetattr.c
// Password prompts and line editors.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { tty_get, tty_set } from "../abi/wasix_32v1";

const ECHO = 19;

export function _start(): void {
  const tty = buffer(32);
  setUp(tty_get(tty) == 0 && load<u8>(tty, ECHO) <= 1);
  const wanted: u8 = 1 - load<u8>(tty, ECHO);
  store<u8>(tty, wanted, ECHO);
  succeeds(tty_set(tty));
  const after = buffer(32);
  setUp(tty_get(after) == 0);
  check(1, load<u8>(after, ECHO) == wanted);
  exit(0);
}
