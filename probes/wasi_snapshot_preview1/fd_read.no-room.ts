// claim: fd_read into a buffer of no bytes reads zero bytes and does not move the descriptor
// weight: unusual
// matters: A read of length zero must be no end of file: nothing was asked.
// source: WebAssembly/WASI preview1 docs.md, fd_read "The number of bytes read"; read in POSIX
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, same, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_read } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  const bytes = buffer(16);
  const nread = buffer(4);
  succeeds(fd_read(fd, iovecs(bytes, 0), 1, nread));
  check(1, load<i32>(nread) == 0 && untouched(bytes, 16));
  succeeds(fd_read(fd, iovecs(bytes, 16), 1, nread));
  check(2, load<i32>(nread) == 11 && same(bytes, "hello, file"));
  exit(0);
}
