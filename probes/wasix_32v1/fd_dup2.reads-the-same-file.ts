// claim: a copy by fd_dup2 reads the file of the original, from where that stands
// weight: ordinary
// matters: fcntl(F_DUPFD) in wasix-libc (cloudlibc/src/libc/fcntl/fcntl.c) promises one open file; bash moves the script it is reading to a high number and would start it over.
// source: wasix-org/wasix-witx wasix_v1.witx, fd_dup2; wasix-libc fcntl.c, F_DUPFD
// files: {"numbers.txt": "0123456789"}

import { buffer, same } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { open, READ } from "../abi/sandbox";
import { fd_dup2, isFd, read } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = open("numbers.txt", 0, READ);
  const copy = buffer(4);
  const bytes = buffer(8);
  setUp(read(fd, bytes, 4) == 4);
  succeeds(fd_dup2(fd, 30, 0, copy));
  check(1, isFd(load<i32>(copy)) && load<i32>(copy) >= 30);
  check(2, read(load<i32>(copy), bytes, 4) == 4 && same(bytes, "4567"));
  exit(0);
}
