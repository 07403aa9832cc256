// claim: fd_renumber puts an open file in the place of another
// weight: ordinary
// matters: freopen(3) of wasi-libc (freopen.c, with __wasilibc_fd_renumber) moves the new file over the old descriptor; output goes on into the old file otherwise.
// source: WebAssembly/WASI preview1 docs.md, fd_renumber
// files: {"a.txt": "from a", "b.txt": "from b"}
//
// The specification (fd_renumber, "atomically replace a file descriptor") leaves no doubt that the number then names
// the other file. On the command line of Wasmer, 4.4 to 7.4, the call answers 0 and the read that follows fails;
// wasmer-py holds.

import { buffer, iovecs, same } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_read, fd_renumber } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const from = open("a.txt");
  const to = open("b.txt");
  const bytes = buffer(8);
  const nread = buffer(4);
  succeeds(fd_renumber(from, to));
  check(1, fd_read(to, iovecs(bytes, 8), 1, nread) == 0);
  check(2, load<i32>(nread) == 6 && same(bytes, "from a"));
  exit(0);
}
