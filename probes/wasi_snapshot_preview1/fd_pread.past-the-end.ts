// claim: fd_pread past the end of a file reads zero bytes
// weight: ordinary
// matters: Go's os.File.ReadAt (FD.Pread in internal/poll/fd_unix.go) makes io.EOF of zero bytes, and wasi-libc's pread.c hands 0 on; an error instead breaks every reader that goes on until the end.
// source: WebAssembly/WASI preview1 docs.md, fd_pread, and preadv on Linux
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_pread } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const bytes = buffer(8);
  const nread = buffer(4);
  succeeds(fd_pread(open("hello.txt"), iovecs(bytes, 8), 1, 11, nread));
  check(1, load<i32>(nread) == 0);
  exit(0);
}
