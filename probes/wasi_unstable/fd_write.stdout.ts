// claim: fd_write of wasi_unstable prints the bytes and says how many
// weight: ordinary
// matters: printf of wasi-libc of 2019 (writev.c) goes through it.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/wasi_unstable.witx, fd_write
// stdout: "hello\n"
// build: wasi_unstable

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_write } from "../abi/wasi_unstable";

export function _start(): void {
  const nwritten = buffer(4);
  succeeds(fd_write(1, iovecs(text("hello\n"), 6), 1, nwritten));
  check(1, load<i32>(nwritten) == 6);
  exit(0);
}
