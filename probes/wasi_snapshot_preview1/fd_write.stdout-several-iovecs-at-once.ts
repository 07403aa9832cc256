// claim: fd_write to standard output writes all its buffers in one call
// weight: unusual
// when: argument 2 above 1 (buffers); world the program does not write the rest
// matters: A program that prints by writev(2) without a loop loses the end of each line.
// source: WebAssembly/WASI preview1 docs.md, fd_write
// stdout: "hello, file"
//
// The count may be short, as in POSIX: wasmtime 14 serves all the buffers, wasmtime 50 only the first that is not empty.

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const nwritten = buffer(4);
  succeeds(fd_write(1, iovecs(text("hello"), 5, text(", file"), 6), 2, nwritten));
  check(1, load<i32>(nwritten) == 11);
  exit(0);
}
