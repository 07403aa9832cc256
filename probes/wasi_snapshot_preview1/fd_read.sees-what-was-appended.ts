// claim: fd_read at the end of a file gives what another descriptor appends later
// weight: unusual
// when: world another descriptor appends to the file
// matters: tail -f waits at the end of a log for what another process writes.
// source: WebAssembly/WASI preview1 docs.md, fd_read; read in POSIX after a write
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { APPEND, READ, WRITE, open } from "../abi/sandbox";
import { fd_read, fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  const bytes = buffer(16);
  const nread = buffer(4);
  succeeds(fd_read(fd, iovecs(bytes, 16), 1, nread));
  check(3, load<i32>(nread) == 11 && same(bytes, "hello, file"));
  succeeds(fd_read(fd, iovecs(bytes, 16), 1, nread));
  check(1, load<i32>(nread) == 0);
  setUp(fd_write(open("hello.txt", 0, READ | WRITE, APPEND), iovecs(text("more"), 4), 1, buffer(4)) == 0);
  succeeds(fd_read(fd, iovecs(bytes, 16), 1, nread));
  check(2, load<i32>(nread) == 4 && same(bytes, "more"));
  exit(0);
}
