// claim: fd_read from standard input with nothing in it reads zero bytes at once
// weight: unusual
// when: world standard input is empty
// matters: A filter with nothing on its input ends at once; otherwise a CI job waits for a keyboard.
// source: WebAssembly/WASI preview1 docs.md, fd_read, and readv in POSIX at the end of a file
// stdin: ""

import { buffer, iovecs, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { fd_read } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const bytes = buffer(8);
  const nread = buffer(4);
  succeeds(fd_read(0, iovecs(bytes, 8), 1, nread));
  check(1, load<i32>(nread) == 0);
  check(2, untouched(bytes, 8));
  exit(0);
}
