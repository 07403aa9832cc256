// claim: fd_write of no bytes writes zero bytes
// weight: unusual
// matters: print("") must not fail, and flush of an empty buffer neither.
// source: WebAssembly/WASI preview1 docs.md, fd_write; write in POSIX
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { open } from "../abi/sandbox";
import { fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const nwritten = buffer(4);
  succeeds(fd_write(open("hello.txt"), iovecs(text("x"), 0), 1, nwritten));
  check(1, load<i32>(nwritten) == 0);
  check(2, contains("hello.txt", "hello, file"));
  exit(0);
}
