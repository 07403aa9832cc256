// claim: getcwd writes an absolute path and its length, without the NUL that may end it
// weight: ordinary
// matters: env::current_dir of Rust's std for WASIX (sys/pal/wasix/os.rs) takes that many bytes for the path; one too many puts a NUL into every path that a program joins to it.
// source: wasix-org/wasix-witx wasix_v1.witx, getcwd, param path_len a pointer that is filled

import { buffer, UNTOUCHED } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { getcwd } from "../abi/wasix_32v1";

export function _start(): void {
  const path = buffer(256);
  const length = buffer(4);
  store<i32>(length, 256);
  succeeds(getcwd(path, length));
  check(1, load<u8>(path) == 0x2f);
  check(2, load<i32>(length) >= 1 && load<i32>(length) < 255);
  const end = path + load<i32>(length);
  check(3, load<u8>(end - 1) != UNTOUCHED && load<u8>(end - 1) != 0);
  check(4, load<u8>(end) == UNTOUCHED || load<u8>(end) == 0);
  check(5, load<u8>(end + 1) == UNTOUCHED);
  exit(0);
}
