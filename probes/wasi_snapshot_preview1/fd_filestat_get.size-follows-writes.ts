// claim: fd_filestat_get gives the size that a write through another descriptor made
// weight: ordinary
// matters: tail -f, and Go's os.File.Stat (syscall.Fstat in fs_wasip1.go), learn from it that a file grew; a cached size shows nothing new.
// source: WebAssembly/WASI preview1 docs.md, filestat "size"; Go os.File.Stat after a write, Rust std::fs::read takes the size of its buffer from it
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { APPEND, READ, WRITE, open } from "../abi/sandbox";
import { fd_filestat_get, fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  const filestat = buffer(64);
  succeeds(fd_filestat_get(fd, filestat));
  check(1, load<u64>(filestat, 32) == 11);
  setUp(fd_write(open("hello.txt", 0, READ | WRITE, APPEND), iovecs(text("!!"), 2), 1, buffer(4)) == 0);
  succeeds(fd_filestat_get(fd, filestat));
  check(2, load<u64>(filestat, 32) == 13);
  exit(0);
}
