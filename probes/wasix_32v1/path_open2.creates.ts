// claim: path_open2 with creat makes a file, which takes what is written
// weight: ordinary
// matters: openat in wasix-libc (cloudlibc/src/libc/fcntl/openat.c) turns O_CREAT into this; without it fopen "w", bash's > and Python's open for writing fail for every new file.
// source: wasix-org/wasix-witx wasix_v1.witx, path_open2; wasix-libc open

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { CREATE, FOLLOW, READ, sandbox, WRITE } from "../abi/sandbox";
import { isFd, path_open2, write } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = buffer(4);
  succeeds(path_open2(sandbox(), FOLLOW, text("new.txt"), 7, CREATE, READ | WRITE, 0, 0, 0, fd));
  check(1, isFd(load<i32>(fd)));
  check(2, write(load<i32>(fd), text("fresh"), 5) && contains("new.txt", "fresh"));
  exit(0);
}
