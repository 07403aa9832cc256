// claim: path_open with the non-blocking flag opens a file, which can be read as ever
// weight: unusual
// when: argument 7 has 4 (nonblocking)
// matters: A program opens with O_NONBLOCK what may be a pipe; a host that refuses the flag for files opens nothing.
// source: WebAssembly/WASI preview1 docs.md, fdflags "nonblock"; wasi-testsuite path_open_nonblock.rs
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { isOpen } from "../abi/opened";
import { FOLLOW, NONBLOCK, READ, sandbox } from "../abi/sandbox";
import { fd_read, path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  const nread = buffer(4);
  const bytes = buffer(16);
  succeeds(path_open(sandbox(), FOLLOW, text("hello.txt"), 9, 0, READ, 0, NONBLOCK, opened));
  check(2, isOpen(load<i32>(opened)));
  setUp(fd_read(load<i32>(opened), iovecs(bytes, 16), 1, nread) == 0);
  check(1, load<i32>(nread) == 11 && same(bytes, "hello, file"));
  exit(0);
}
