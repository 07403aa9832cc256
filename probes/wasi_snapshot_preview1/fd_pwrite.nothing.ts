// claim: fd_pwrite of no bytes writes zero bytes, even past the end of the file
// weight: unusual
// matters: A write of length zero must neither fail nor make the file longer.
// source: WebAssembly/WASI preview1 docs.md, fd_pwrite; pwrite in POSIX: a regular file stays as it is
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { open } from "../abi/sandbox";
import { fd_pwrite } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const nwritten = buffer(4);
  succeeds(fd_pwrite(open("hello.txt"), iovecs(text("x"), 0), 1, 20, nwritten));
  check(1, load<i32>(nwritten) == 0);
  check(2, contains("hello.txt", "hello, file"));
  exit(0);
}
