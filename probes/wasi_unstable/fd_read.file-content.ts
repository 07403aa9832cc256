// claim: fd_read of wasi_unstable reads the bytes of a file, says how many and stays within the buffer
// weight: ordinary
// matters: read(2) of wasi-libc of 2019 (read.c) hands the bytes and the count on.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/wasi_unstable.witx, fd_read
// files: {"hello.txt": "hello, file"}
// build: wasi_unstable

import { buffer, iovecs, same, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_read } from "../abi/wasi_unstable";

export function _start(): void {
  const bytes = buffer(48);
  const nread = buffer(4);
  succeeds(fd_read(open("hello.txt"), iovecs(bytes, 32), 1, nread));
  check(1, load<i32>(nread) == 11);
  check(2, same(bytes, "hello, file"));
  check(3, untouched(bytes + 32, 16));
  exit(0);
}
