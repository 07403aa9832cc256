// claim: fd_read without a buffer reads zero bytes
// weight: unusual
// when: argument 2 is 0 (buffers)
// matters: readv(2) with a count of zero is allowed, and must not touch the descriptor.
// source: WebAssembly/WASI preview1 docs.md, fd_read "iovs": a list may be empty
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_read } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const bytes = buffer(16);
  const nread = buffer(4);
  succeeds(fd_read(open("hello.txt"), iovecs(bytes, 16), 0, nread));
  check(1, load<i32>(nread) == 0);
  check(2, untouched(bytes, 16));
  exit(0);
}
