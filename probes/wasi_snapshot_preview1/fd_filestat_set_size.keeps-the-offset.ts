// claim: fd_filestat_set_size does not move the descriptor
// weight: unusual
// matters: A writer that truncates and goes on would leave a gap, or write at the start, where the offset moves.
// source: WebAssembly/WASI preview1 docs.md, fd_filestat_set_size, "similar to ftruncate in POSIX", which leaves the offset alone
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, same } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_filestat_set_size, fd_read } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  const bytes = buffer(16);
  const nread = buffer(4);
  setUp(fd_read(fd, iovecs(bytes, 7), 1, nread) == 0 && load<i32>(nread) == 7);
  succeeds(fd_filestat_set_size(fd, 9));
  setUp(fd_read(fd, iovecs(bytes, 16), 1, nread) == 0);
  check(1, load<i32>(nread) == 2 && same(bytes, "fi"));
  exit(0);
}
