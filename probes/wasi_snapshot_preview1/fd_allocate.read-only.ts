// claim: fd_allocate of a file that was opened for reading is refused
// weight: unusual
// when: world a file that was opened for reading
// matters: A file that was opened for reading must not grow: a viewer would change what it shows.
// source: WebAssembly/WASI preview1 docs.md, rights "fd_allocate"; posix_fallocate in POSIX, EBADF for a descriptor that is not open for writing
// files: {"hello.txt": "hello, file"}
//
// Wasmtime answers ENOTSUP to every fd_allocate.

import { check, exit, refuses } from "../abi/check";
import { contains } from "../abi/effect";
import { READ, open } from "../abi/sandbox";
import { fd_allocate } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(fd_allocate(open("hello.txt", 0, READ), 0, 14));
  check(1, contains("hello.txt", "hello, file"));
  exit(0);
}
