// claim: path_open of the same file twice gives two descriptors that read on their own
// weight: ordinary
// matters: stdio over wasi-libc's openat.c opens a file twice to copy within it; a shared offset mixes the two readers.
// source: WebAssembly/WASI preview1 docs.md, path_open
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { isOpen } from "../abi/opened";
import { FOLLOW, READ, sandbox } from "../abi/sandbox";
import { fd_read, path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const one = buffer(4);
  const two = buffer(4);
  const path = text("hello.txt");
  succeeds(path_open(sandbox(), FOLLOW, path, 9, 0, READ, 0, 0, one));
  check(1, isOpen(load<i32>(one)));
  succeeds(path_open(sandbox(), FOLLOW, path, 9, 0, READ, 0, 0, two));
  check(1, load<i32>(one) != load<i32>(two) && isOpen(load<i32>(two)));
  const bytes = buffer(16);
  const nread = buffer(4);
  setUp(fd_read(load<i32>(one), iovecs(bytes, 5), 1, nread) == 0);
  setUp(fd_read(load<i32>(two), iovecs(bytes, 16), 1, nread) == 0);
  check(2, load<i32>(nread) == 11 && same(bytes, "hello, file"));
  exit(0);
}
