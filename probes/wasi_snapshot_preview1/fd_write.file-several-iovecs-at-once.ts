// claim: fd_write to a file writes all its buffers in one call
// weight: ordinary
// when: argument 2 above 1 (buffers); world the program does not write the rest
// matters: writev of wasi-libc (writev.c): a program that writes header and body without a loop leaves the body out.
// source: WebAssembly/WASI preview1 docs.md, fd_write
//
// The count may be short, as in POSIX: wasmtime 14 serves all the buffers, wasmtime 50 only the first that is not empty.

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { CREATE, open } from "../abi/sandbox";
import { fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("new.txt", CREATE);
  const nwritten = buffer(4);
  succeeds(fd_write(fd, iovecs(text("hello"), 5, text(", file"), 6), 2, nwritten));
  check(1, load<i32>(nwritten) == 11);
  check(2, contains("new.txt", "hello, file"));
  exit(0);
}
