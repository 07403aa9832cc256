// claim: fd_tell gives the offset where the last read stopped
// weight: ordinary
// matters: lseek(fd, 0, SEEK_CUR) is __wasilibc_tell.c in wasi-libc, and Rust's stream_position is File::tell of sys/fs/wasi.rs; a parser that notes where a record begins comes back to another place.
// source: WebAssembly/WASI preview1 docs.md, fd_tell
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_read, fd_tell } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  const offset = buffer(8);
  succeeds(fd_tell(fd, offset));
  check(1, load<u64>(offset) == 0);
  setUp(fd_read(fd, iovecs(buffer(7), 7), 1, buffer(4)) == 0);
  succeeds(fd_tell(fd, offset));
  check(2, load<u64>(offset) == 7);
  exit(0);
}
