// claim: fd_read at the end of a file reads zero bytes
// weight: ordinary
// matters: musl's __stdio_read.c sets the end-of-file mark, and Go's FD.Read (internal/poll/fd_unix.go) returns io.EOF, at zero bytes; an error, or old bytes, make the reader fail or never stop.
// source: WebAssembly/WASI preview1 docs.md, fd_read, and readv in POSIX
// files: {"empty.txt": ""}

import { buffer, iovecs } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_read } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("empty.txt");
  const bytes = buffer(16);
  const nread = buffer(4);
  succeeds(fd_read(fd, iovecs(bytes, 16), 1, nread));
  check(1, load<i32>(nread) == 0);
  exit(0);
}
