// claim: fd_read goes on where the last one stopped
// weight: ordinary
// matters: stdio over wasi-libc's readv.c and Go's bufio read in pieces; without it each piece is the first one again.
// source: WebAssembly/WASI preview1 docs.md, fd_read
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, same } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_read } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  const bytes = buffer(16);
  const nread = buffer(4);
  succeeds(fd_read(fd, iovecs(bytes, 5), 1, nread));
  check(1, load<i32>(nread) == 5 && same(bytes, "hello"));
  succeeds(fd_read(fd, iovecs(bytes, 16), 1, nread));
  check(2, load<i32>(nread) == 6 && same(bytes, ", file"));
  exit(0);
}
