// claim: path_open2 with cloexec opens a file whose close-on-exec flag is set
// weight: ordinary
// matters: openat in wasix-libc (cloudlibc/src/libc/fcntl/openat.c) shifts O_CLOEXEC into this field; Python opens every file so, and each child of subprocess would keep them open.
// source: wasix-org/wasix-witx wasix_v1.witx, path_open2
// files: {"hello.txt": "hello"}

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { FOLLOW, READ, sandbox } from "../abi/sandbox";
import { fd_fdflags_get, isFd, path_open2 } from "../abi/wasix_32v1";

export function _start(): void {
  const fd = buffer(4);
  const flags = buffer(2);
  succeeds(path_open2(sandbox(), FOLLOW, text("hello.txt"), 9, 0, READ, 0, 0, 1, fd));
  check(1, isFd(load<i32>(fd)));
  check(2, fd_fdflags_get(load<i32>(fd), flags) == 0 && load<u16>(flags) == 1);
  exit(0);
}
