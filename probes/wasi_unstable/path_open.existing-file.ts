// claim: path_open of wasi_unstable opens a file that exists, and it can be read
// weight: ordinary
// matters: fopen over openat.c of wasi-libc of 2019 opens its input so.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/wasi_unstable.witx, path_open
// files: {"hello.txt": "hello, file"}
// build: wasi_unstable

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { isOpen } from "../abi/opened";
import { FOLLOW, READ, WRITE, sandbox } from "../abi/sandbox";
import { fd_read, path_open } from "../abi/wasi_unstable";

export function _start(): void {
  const opened = buffer(4);
  const bytes = buffer(16);
  const nread = buffer(4);
  succeeds(path_open(sandbox(), FOLLOW, text("hello.txt"), 9, 0, READ | WRITE, 0, 0, opened));
  check(1, isOpen(load<i32>(opened)));
  setUp(fd_read(load<i32>(opened), iovecs(bytes, 16), 1, nread) == 0);
  check(2, load<i32>(nread) == 11 && same(bytes, "hello, file"));
  exit(0);
}
