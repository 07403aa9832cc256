// claim: path_open2 opens a file, and what it opens reads its content
// weight: ordinary
// matters: openat in wasix-libc (cloudlibc/src/libc/fcntl/openat.c) makes every open this call since early 2025; where it gives nothing readable, no program built since then opens a file.
// source: wasix-org/wasix-witx wasix_v1.witx, path_open2, path_open plus fdflagsext
// files: {"hello.txt": "opened by two"}
// Every open(2) of wasix-libc since February 2025.

import { buffer, same, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { FOLLOW, READ, sandbox } from "../abi/sandbox";
import { isFd, path_open2, read } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = buffer(4);
  const bytes = buffer(32);
  succeeds(path_open2(sandbox(), FOLLOW, text("hello.txt"), 9, 0, READ, 0, 0, 0, fd));
  check(1, isFd(load<i32>(fd)));
  check(2, read(load<i32>(fd), bytes, 32) == 13 && same(bytes, "opened by two"));
  exit(0);
}
