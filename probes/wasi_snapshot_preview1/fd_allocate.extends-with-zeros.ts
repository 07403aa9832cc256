// claim: fd_allocate makes a file as large as asked and keeps its content
// weight: unusual
// matters: Downloaders reserve the whole file this way before the first piece comes, and databases a chunk: what was in it must stay.
// source: WebAssembly/WASI preview1 docs.md, fd_allocate
// files: {"hello.txt": "hello, file"}
//
// Edge, because wasmtime 14 and 50 answer ENOTSUP; posix_fallocate is an optimisation to most programs.

import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { open } from "../abi/sandbox";
import { fd_allocate } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  succeeds(fd_allocate(open("hello.txt"), 0, 14));
  check(1, contains("hello.txt", "hello, file\0\0\0"));
  exit(0);
}
