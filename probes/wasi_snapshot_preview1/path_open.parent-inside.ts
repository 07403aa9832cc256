// claim: path_open follows `..` as long as it stays below the directory
// weight: ordinary
// when: world a path with ..
// matters: Go's joinPath cleans paths but C includes like "../common.h" come as they are through wasi-libc's openat.c; refused, the compiler finds no header.
// source: WebAssembly/WASI preview1 docs.md, path_open
// files: {"hello.txt": "hello, file", "dir/": ""}

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { isOpen } from "../abi/opened";
import { FOLLOW, READ, WRITE, sandbox } from "../abi/sandbox";
import { fd_read, path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  succeeds(path_open(sandbox(), FOLLOW, text("dir/../hello.txt"), 16, 0, READ | WRITE, 0, 0, opened));
  check(1, isOpen(load<i32>(opened)));
  const bytes = buffer(16);
  const nread = buffer(4);
  setUp(fd_read(load<i32>(opened), iovecs(bytes, 16), 1, nread) == 0);
  check(2, load<i32>(nread) == 11 && same(bytes, "hello, file"));
  exit(0);
}
