// claim: fd_write at the start of a file replaces its first bytes and keeps the others
// weight: ordinary
// matters: SQLite and other databases over wasi-libc's write.c patch pages in place; a file that is emptied or appended to instead is lost.
// source: WebAssembly/WASI preview1 docs.md, fd_write
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { open } from "../abi/sandbox";
import { fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const nwritten = buffer(4);
  succeeds(fd_write(open("hello.txt"), iovecs(text("HELLO"), 5), 1, nwritten));
  check(1, load<i32>(nwritten) == 5);
  check(2, contains("hello.txt", "HELLO, file"));
  exit(0);
}
