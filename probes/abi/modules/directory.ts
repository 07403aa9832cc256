// claim: A program that exits 42 if its working directory is /sandbox/below.

import { buffer, same } from "../bytes";
import { exit } from "../check";
import { getcwd } from "../wasix_32v1";

export function _start(): void {
  const length = buffer(4);
  const path = buffer(64);
  store<i32>(length, 64);
  exit(getcwd(path, length) == 0 && same(path, "/sandbox/below") && load<u8>(path, 14) != 47 ? 42 : 43);
}
