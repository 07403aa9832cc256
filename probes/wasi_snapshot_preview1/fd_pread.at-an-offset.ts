// claim: fd_pread reads at an offset and does not move the descriptor
// weight: ordinary
// matters: pread of wasi-libc's pread.c and Go's syscall.Pread (io.ReaderAt) read zip directories and database pages; a descriptor that moves breaks the reader beside it.
// source: WebAssembly/WASI preview1 docs.md, fd_pread
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, same, untouched } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_pread, fd_read } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  const part = buffer(16);
  const npart = buffer(4);
  succeeds(fd_pread(fd, iovecs(part, 3), 1, 7, npart));
  check(1, load<i32>(npart) == 3 && same(part, "fil"));
  check(2, untouched(part + 3, 13));
  const bytes = buffer(16);
  const nread = buffer(4);
  setUp(fd_read(fd, iovecs(bytes, 16), 1, nread) == 0);
  check(3, load<i32>(nread) == 11 && same(bytes, "hello, file"));
  exit(0);
}
