// claim: fd_pwrite writes at an offset and does not move the descriptor
// weight: ordinary
// matters: pwrite of wasi-libc's pwrite.c and Go's syscall.Pwrite (io.WriterAt) write database pages; a descriptor that moves puts the next write elsewhere.
// source: WebAssembly/WASI preview1 docs.md, fd_pwrite
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_pwrite, fd_read } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  const nwritten = buffer(4);
  succeeds(fd_pwrite(fd, iovecs(text("FIL"), 3), 1, 7, nwritten));
  check(1, load<i32>(nwritten) == 3);
  const bytes = buffer(16);
  const nread = buffer(4);
  setUp(fd_read(fd, iovecs(bytes, 16), 1, nread) == 0);
  check(2, load<i32>(nread) == 11 && same(bytes, "hello, FILe"));
  exit(0);
}
