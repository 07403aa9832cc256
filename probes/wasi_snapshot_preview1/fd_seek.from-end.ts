// claim: fd_seek moves to an offset counted from the end, and the next read starts there
// weight: ordinary
// when: argument 2 is 2 (from the end)
// matters: zip readers find the directory by fseek(SEEK_END), wasi-libc's lseek.c; ftell at the end is how C programs learn a file's size.
// source: WebAssembly/WASI preview1 docs.md, fd_seek
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, same } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_read, fd_seek } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  const offset = buffer(8);
  succeeds(fd_seek(fd, -4, 2, offset));
  check(1, load<u64>(offset) == 7);
  const bytes = buffer(16);
  const nread = buffer(4);
  setUp(fd_read(fd, iovecs(bytes, 16), 1, nread) == 0);
  check(2, load<i32>(nread) == 4 && same(bytes, "file"));
  exit(0);
}
