// claim: fd_write without a buffer writes zero bytes
// weight: unusual
// when: argument 2 is 0 (buffers)
// matters: writev(2) with a count of zero must not fail: nothing was asked.
// source: WebAssembly/WASI preview1 docs.md, fd_write "iovs": a list may be empty
// stdout: ""

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const nwritten = buffer(4);
  succeeds(fd_write(1, iovecs(text("x"), 1), 0, nwritten));
  check(1, load<i32>(nwritten) == 0);
  exit(0);
}
