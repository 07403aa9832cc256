// claim: fd_fdstat_set_flags ends appending: the next write goes where the descriptor stands
// weight: unusual
// when: argument 1 lacks 1 (append); world a file that is appended to
// matters: A program that switches O_APPEND off to patch a header would write it at the end instead.
// source: WebAssembly/WASI preview1 docs.md, fd_fdstat_set_flags, "similar to fcntl(fd, F_SETFL, flags) in POSIX"
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { APPEND, READ, WRITE, open } from "../abi/sandbox";
import { fd_fdstat_set_flags, fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt", 0, READ | WRITE, APPEND);
  succeeds(fd_fdstat_set_flags(fd, 0));
  setUp(fd_write(fd, iovecs(text("HELLO"), 5), 1, buffer(4)) == 0);
  check(1, contains("hello.txt", "HELLO, file"));
  exit(0);
}
