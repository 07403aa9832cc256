// claim: fd_write prints empty lines, many small pieces in order, and an end without a line feed
// weight: ordinary
// matters: A browser shim that prints by lines loses empty ones, or holds back a prompt; stdio over wasi-libc's writev.c writes such pieces.
// source: WebAssembly/WASI preview1 docs.md, fd_write; Rust's print! and C's unbuffered streams write so
// stdout: "\n\n01234567\n\nend"

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const nwritten = buffer(4);
  const pieces = text("\n\n01234567\n\nend");
  for (let i = 0; i < 15; i++) {
    succeeds(fd_write(1, iovecs(pieces + i, 1), 1, nwritten));
    check(1, load<i32>(nwritten) == 1);
  }
  exit(0);
}
