// claim: fd_pread reads what is left of the file and leaves the rest of the buffer alone
// weight: ordinary
// matters: SQLite's VFS over wasi-libc's pread.c fills the rest of a short page with zeros itself, by the count that it is told.
// source: WebAssembly/WASI preview1 docs.md, fd_pread, and preadv on Linux; Rust FileExt::read_exact_at goes on until zero bytes come
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, same, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_pread } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const bytes = buffer(16);
  const nread = buffer(4);
  succeeds(fd_pread(open("hello.txt"), iovecs(bytes, 16), 1, 7, nread));
  check(1, load<i32>(nread) == 4 && same(bytes, "file"));
  check(2, untouched(bytes + 4, 12));
  exit(0);
}
