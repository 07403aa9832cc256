// claim: fd_read goes on to the second buffer when the first has no room
// weight: ordinary
// when: argument 2 above 1 (buffers)
// matters: stdio of wasi-libc, until musl's __stdio_read.c left empty buffers out, reads a single byte by an empty first buffer and its own as the second; a host that stops at the first says that the file is at its end.
// source: WebAssembly/WASI preview1 docs.md, fd_read; wasi-libc __stdio_read.c passes an empty first one for a read of one byte
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, same, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_read } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const bytes = buffer(16);
  const nread = buffer(4);
  succeeds(fd_read(open("hello.txt"), iovecs(bytes, 0, bytes, 5), 2, nread));
  check(1, load<i32>(nread) == 5);
  check(2, same(bytes, "hello"));
  check(3, untouched(bytes + 5, 11));
  exit(0);
}
