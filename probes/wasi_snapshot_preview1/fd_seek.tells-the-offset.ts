// claim: fd_seek by zero bytes from the current offset says where the descriptor stands
// weight: ordinary
// when: argument 2 is 1 (from where it stands)
// matters: ftell(3) (musl's __stdio_seek.c over wasi-libc's lseek.c) and Go's File.Seek(0, 1) (syscall.Seek) ask so; a wrong answer corrupts archives that store offsets.
// source: WebAssembly/WASI preview1 docs.md, fd_seek, "similar to lseek in POSIX"; musl's ftell in wasi-libc asks so
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, same, untouched } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_read, fd_seek } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  const offset = buffer(16);
  const bytes = buffer(16);
  const nread = buffer(4);
  setUp(fd_read(fd, iovecs(bytes, 7), 1, nread) == 0 && load<i32>(nread) == 7);
  succeeds(fd_seek(fd, 0, 1, offset));
  check(1, load<u64>(offset) == 7 && untouched(offset + 8, 8));
  setUp(fd_read(fd, iovecs(bytes, 16), 1, nread) == 0);
  check(2, load<i32>(nread) == 4 && same(bytes, "file"));
  exit(0);
}
