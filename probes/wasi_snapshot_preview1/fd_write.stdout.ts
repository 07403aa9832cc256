// claim: fd_write to standard output writes the bytes and says how many
// weight: ordinary
// matters: puts over wasi-libc's writev.c, Go's fmt.Println over syscall.Write and Rust's println! go through it.
// source: WebAssembly/WASI preview1 docs.md, fd_write
// stdout: "hello\n"

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const nwritten = buffer(4);
  succeeds(fd_write(1, iovecs(text("hello\n"), 6), 1, nwritten));
  check(1, load<i32>(nwritten) == 6);
  exit(0);
}
