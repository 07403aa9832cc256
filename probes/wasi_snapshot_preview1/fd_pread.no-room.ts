// claim: fd_pread into a buffer of no bytes reads zero bytes
// weight: unusual
// matters: A read of length zero, as io.ReadFull makes it for an empty slice, must be no error.
// source: WebAssembly/WASI preview1 docs.md, fd_pread "The number of bytes read"
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_pread } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const bytes = buffer(16);
  const nread = buffer(4);
  succeeds(fd_pread(open("hello.txt"), iovecs(bytes, 0), 1, 0, nread));
  check(1, load<i32>(nread) == 0);
  check(2, untouched(bytes, 16));
  exit(0);
}
