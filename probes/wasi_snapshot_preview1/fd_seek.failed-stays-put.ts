// claim: fd_seek to before the start, counted from where the descriptor stands, fails with EINVAL and moves nothing
// weight: unusual
// when: argument 2 is 1; world an offset before the start
// matters: A parser that tries and fails goes on where it was; otherwise the next read is of other bytes.
// source: WebAssembly/WASI preview1 docs.md, fd_seek, "similar to lseek in POSIX": EINVAL, and the offset remains unchanged
// files: {"hello.txt": "hello, file"}
//
// Wasmer stands at a negative offset afterwards, and no read succeeds any more.

import { buffer, iovecs, same } from "../abi/bytes";
import { check, exit, failsWith, setUp } from "../abi/check";
import { EINVAL } from "../abi/errno";
import { open } from "../abi/sandbox";
import { fd_read, fd_seek } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  const bytes = buffer(16);
  const nread = buffer(4);
  setUp(fd_read(fd, iovecs(bytes, 7), 1, nread) == 0 && load<i32>(nread) == 7);
  failsWith(fd_seek(fd, -8, 1, buffer(8)), EINVAL);
  check(1, fd_read(fd, iovecs(bytes, 16), 1, nread) == 0);
  check(2, load<i32>(nread) == 4 && same(bytes, "file"));
  exit(0);
}
