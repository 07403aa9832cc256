// claim: getcwd into a buffer that is too small fails with EOVERFLOW and writes the length it needs
// weight: edge
// matters: A libc written after the witx grows its buffer at EOVERFLOW; getcwd(NULL, 0) of wasix-libc does so only at ERANGE, and whichever errno is missing makes it fail.
// source: wasix-org/wasix-witx wasix_v1.witx, getcwd
// wasmer answers ERANGE, which is what getcwd(3) says.

import { buffer, text } from "../abi/bytes";
import { check, exit, failsWith, setUp } from "../abi/check";
import { chdir, getcwd } from "../abi/wasix_32v1";

const EOVERFLOW = 61;

export function _start(): void {
  const path = buffer(16);
  const length = buffer(4);
  setUp(chdir(text("/sandbox"), 8) == 0);
  store<i32>(length, 2);
  failsWith(getcwd(path, length), EOVERFLOW);
  check(1, load<i32>(length) >= 8 && load<i32>(length) <= 10);
  exit(0);
}
