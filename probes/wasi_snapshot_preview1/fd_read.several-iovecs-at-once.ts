// claim: fd_read fills all its buffers in one call
// weight: unusual
// when: argument 2 above 1 (buffers); world the program does not read on
// matters: stdio takes a short read for a hint, but programs that call readv(2) without a loop lose the rest.
// source: WebAssembly/WASI preview1 docs.md, fd_read
// files: {"hello.txt": "hello, file"}
//
// The count may be short, as in POSIX: wasmtime 14 serves all the buffers, wasmtime 50 only the first that is not empty.

import { buffer, iovecs, same } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_read } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const first = buffer(5);
  const second = buffer(6);
  const nread = buffer(4);
  succeeds(fd_read(open("hello.txt"), iovecs(first, 5, second, 6), 2, nread));
  check(1, load<i32>(nread) == 11);
  check(2, same(first, "hello") && same(second, ", file"));
  exit(0);
}
