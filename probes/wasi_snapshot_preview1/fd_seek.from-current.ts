// claim: fd_seek moves by a distance from where the last read stopped
// weight: ordinary
// when: argument 2 is 1 (from where it stands)
// matters: fseek(SEEK_CUR) over wasi-libc's lseek.c and Go's syscall.Seek skip chunks of media files by it.
// source: WebAssembly/WASI preview1 docs.md, fd_seek
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, same } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_read, fd_seek } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  const offset = buffer(8);
  setUp(fd_read(fd, iovecs(buffer(9), 9), 1, buffer(4)) == 0);
  succeeds(fd_seek(fd, -2, 1, offset));
  check(1, load<u64>(offset) == 7);
  const bytes = buffer(16);
  const nread = buffer(4);
  setUp(fd_read(fd, iovecs(bytes, 16), 1, nread) == 0);
  check(2, load<i32>(nread) == 4 && same(bytes, "file"));
  exit(0);
}
