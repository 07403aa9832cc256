// claim: fd_write goes on to the second buffer when the first is empty
// weight: ordinary
// when: argument 2 above 1 (buffers)
// matters: stdio over wasi-libc (musl's __stdio_write.c) passes its own, often empty, buffer first and goes on until all is written; a host that stops there makes it call for ever.
// source: WebAssembly/WASI preview1 docs.md, fd_write; wasi-libc __stdio_write.c passes an empty first one when nothing is buffered
// stdout: "unbuffered"

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const nwritten = buffer(4);
  const bytes = text("unbuffered");
  succeeds(fd_write(1, iovecs(bytes, 0, bytes, 10), 2, nwritten));
  check(1, load<i32>(nwritten) == 10);
  exit(0);
}
