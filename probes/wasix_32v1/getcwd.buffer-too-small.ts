// claim: getcwd into a buffer that is too small fails with EOVERFLOW and writes the length it needs
// weight: unusual
// matters: env::current_dir of Rust's std for WASIX (sys/pal/wasix/os.rs) grows its 1024 bytes at EOVERFLOW only; with another errno it fails in deep directories, and without the length it asks in vain.
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
