// claim: path_open2 with trunc empties the file, which takes what is written then
// weight: ordinary
// matters: openat in wasix-libc (cloudlibc/src/libc/fcntl/openat.c) turns O_TRUNC into this; a shorter configuration saved over a longer one would keep the old tail, and fail to parse.
// source: wasix-org/wasix-witx wasix_v1.witx, path_open2; fopen(3) "w"
// files: {"hello.txt": "hello"}

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { FOLLOW, READ, sandbox, TRUNCATE, WRITE } from "../abi/sandbox";
import { isFd, path_open2, write } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = buffer(4);
  succeeds(path_open2(sandbox(), FOLLOW, text("hello.txt"), 9, TRUNCATE, READ | WRITE, 0, 0, 0, fd));
  check(1, isFd(load<i32>(fd)));
  check(2, contains("hello.txt", ""));
  check(3, write(load<i32>(fd), text("new"), 3) && contains("hello.txt", "new"));
  exit(0);
}
