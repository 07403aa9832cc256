// claim: fd_pwrite to a file writes all its buffers in one call
// weight: unusual
// when: argument 2 above 1 (buffers); world the program does not write the rest
// matters: pwritev(2) callers that do not loop lose what stands in the second buffer.
// source: WebAssembly/WASI preview1 docs.md, fd_pwrite
//
// The count may be short, as in POSIX: wasmtime 14 serves all the buffers, wasmtime 50 only the first that is not empty.

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { CREATE, open } from "../abi/sandbox";
import { fd_pwrite } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("new.txt", CREATE);
  const nwritten = buffer(4);
  succeeds(fd_pwrite(fd, iovecs(text("hello"), 5, text(", file"), 6), 2, 0, nwritten));
  check(1, load<i32>(nwritten) == 11);
  check(2, contains("new.txt", "hello, file"));
  exit(0);
}
