// claim: fd_read reads the bytes of a file, says how many and stays within the buffer
// weight: ordinary
// matters: read of wasi-libc's read.c and Go's syscall.Read (os.ReadFile) hand the bytes and the count on as they come.
// source: WebAssembly/WASI preview1 docs.md, fd_read
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, same, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_read } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const bytes = buffer(48);
  const nread = buffer(4);
  succeeds(fd_read(open("hello.txt"), iovecs(bytes, 32), 1, nread));
  check(1, load<i32>(nread) == 11);
  check(2, same(bytes, "hello, file"));
  check(3, untouched(bytes + 32, 16));
  exit(0);
}
