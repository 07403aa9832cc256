// claim: fd_allocate of a part of a file leaves the file as large as it is
// weight: unusual
// when: world a part in the middle of the file
// harm: destroys
// matters: A program that reserves room in the middle of a database would lose its end.
// source: WebAssembly/WASI preview1 docs.md, fd_allocate, "similar to posix_fallocate in POSIX": the size is the greater of the two
// files: {"hello.txt": "hello, file"}
//
// Wasmtime answers ENOTSUP to every fd_allocate.

import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { open } from "../abi/sandbox";
import { fd_allocate } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  succeeds(fd_allocate(fd, 0, 14));
  succeeds(fd_allocate(fd, 2, 3));
  check(1, contains("hello.txt", "hello, file\0\0\0"));
  exit(0);
}
