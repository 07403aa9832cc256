// claim: fd_renumber gives the number type, flags and rights of what it now names
// weight: unusual
// when: world the program asks for flags or rights later
// matters: fcntl(F_GETFL) after dup2(2): a stale answer makes stdio open the stream for the wrong direction.
// source: wasi-testsuite renumber.rs
// files: {"a.txt": "from a", "b.txt": "from b"}

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { APPEND, READ, WRITE, open } from "../abi/sandbox";
import { fd_fdstat_get, fd_renumber } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const from = open("a.txt", 0, READ | WRITE, APPEND);
  const to = open("b.txt", 0, READ);
  const before = buffer(24);
  const after = buffer(24);
  setUp(fd_fdstat_get(from, before) == 0);
  succeeds(fd_renumber(from, to));
  check(1, fd_fdstat_get(to, after) == 0);
  check(2, load<u8>(after) == load<u8>(before));
  check(3, load<u16>(after, 2) == load<u16>(before, 2));
  check(4, load<u64>(after, 8) == load<u64>(before, 8) && load<u64>(after, 16) == load<u64>(before, 16));
  exit(0);
}
