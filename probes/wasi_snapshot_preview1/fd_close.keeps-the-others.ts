// claim: fd_close of one descriptor leaves another of the same file open
// weight: unusual
// when: world a file that is open twice
// matters: A file that is open twice, as by a reader and a writer, must not lose both when one is done.
// source: WebAssembly/WASI preview1 docs.md, fd_close, "similar to close in POSIX"
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, same } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { EBADF } from "../abi/errno";
import { open } from "../abi/sandbox";
import { fd_close, fd_fdstat_get, fd_read } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const one = open("hello.txt");
  const other = open("hello.txt");
  const bytes = buffer(16);
  const nread = buffer(4);
  succeeds(fd_close(one));
  check(1, fd_fdstat_get(one, buffer(24)) == EBADF);
  check(2, fd_read(other, iovecs(bytes, 16), 1, nread) == 0);
  check(3, load<i32>(nread) == 11 && same(bytes, "hello, file"));
  exit(0);
}
