// claim: path_open opens a file in a directory below
// weight: ordinary
// matters: Go's openat (syscall/fs_wasip1.go) and wasi-libc's openat.c pass the whole path below the preopened directory at once.
// source: WebAssembly/WASI preview1 docs.md, path_open
// files: {"dir/inner.txt": "inner"}

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { isOpen } from "../abi/opened";
import { FOLLOW, READ, WRITE, sandbox } from "../abi/sandbox";
import { fd_read, path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  succeeds(path_open(sandbox(), FOLLOW, text("dir/inner.txt"), 13, 0, READ | WRITE, 0, 0, opened));
  check(1, isOpen(load<i32>(opened)));
  const bytes = buffer(16);
  const nread = buffer(4);
  setUp(fd_read(load<i32>(opened), iovecs(bytes, 16), 1, nread) == 0);
  check(2, load<i32>(nread) == 5 && same(bytes, "inner"));
  exit(0);
}
