// claim: fd_write of wasi_unstable to a file leaves the bytes in the file
// weight: ordinary
// matters: write(2) of wasi-libc of 2019 (write.c): the file on the host is what the user gets.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/wasi_unstable.witx, fd_write
// build: wasi_unstable

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { CREATE, open } from "../abi/sandbox";
import { fd_write } from "../abi/wasi_unstable";

export function _start(): void {
  const nwritten = buffer(4);
  succeeds(fd_write(open("new.txt", CREATE), iovecs(text("written"), 7), 1, nwritten));
  check(1, load<i32>(nwritten) == 7);
  check(2, contains("new.txt", "written"));
  exit(0);
}
