// claim: what is written through path_open2 with append goes behind what is there
// weight: ordinary
// harm: destroys
// matters: openat in wasix-libc (cloudlibc/src/libc/fcntl/openat.c) passes O_APPEND as this flag and keeps no position; a log opened with fopen "a" or bash's >> would overwrite itself.
// source: wasix-org/wasix-witx wasix_v1.witx, path_open2, param fdflags; fopen(3) "a"
// files: {"hello.txt": "hello"}

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { APPEND, FOLLOW, READ, sandbox, WRITE } from "../abi/sandbox";
import { isFd, path_open2, write } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = buffer(4);
  succeeds(path_open2(sandbox(), FOLLOW, text("hello.txt"), 9, 0, READ | WRITE, 0, APPEND, 0, fd));
  check(1, isFd(load<i32>(fd)));
  check(2, write(load<i32>(fd), text(" you"), 4) && contains("hello.txt", "hello you"));
  exit(0);
}
