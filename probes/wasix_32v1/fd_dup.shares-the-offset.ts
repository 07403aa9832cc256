// claim: what is read through a copy by fd_dup is not read again through the original
// weight: ordinary
// matters: dup in wasix-libc (cloudlibc/src/libc/unistd/dup.c) is only this call; a program that reads a header through one descriptor and the rest through its copy would get the header twice.
// source: dup(2): the descriptors share file offset and status flags; wasix-libc dup.c
// files: {"numbers.txt": "0123456789"}

import { buffer, same } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open, READ } from "../abi/sandbox";
import { fd_dup, isFd, read } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = open("numbers.txt", 0, READ);
  const copy = buffer(4);
  const bytes = buffer(8);
  succeeds(fd_dup(fd, copy));
  check(1, isFd(load<i32>(copy)) && load<i32>(copy) != fd);
  check(2, read(load<i32>(copy), bytes, 4) == 4 && same(bytes, "0123"));
  check(3, read(fd, bytes, 4) == 4 && same(bytes, "4567"));
  exit(0);
}
