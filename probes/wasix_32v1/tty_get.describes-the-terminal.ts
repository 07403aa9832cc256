// claim: tty_get fills the tty record, with 0 or 1 in each of its flags
// weight: ordinary
// matters: tcgetattr and ioctl(TIOCGWINSZ) in wasix-libc (ioctl.c) read it: bash and vim lay out the screen by the columns; garbage in a flag turns the echo off.
// source: wasix-org/wasix-witx wasix_v1.witx, tty_get; typenames.witx tty: four u32, then bools
// isatty, tcgetattr and the window size of wasix-libc. No terminal is needed to answer.

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { tty_get } from "../abi/wasix_32v1";

export function _start(): void {
  const tty = buffer(32);
  succeeds(tty_get(tty));
  check(1, load<u32>(tty) <= 65535 && load<u32>(tty, 4) <= 65535);
  for (let i = 16; i < 21; i++) check(2, load<u8>(tty + i) <= 1);
  exit(0);
}
