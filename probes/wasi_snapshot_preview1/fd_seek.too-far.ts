// claim: fd_seek refuses an offset that does not fit in 63 bits
// weight: unusual
// when: world an offset of more than 63 bits; by no libc
// matters: A sum that overflows must not wrap around to a place in the file.
// source: WebAssembly/WASI preview1 docs.md, fd_seek, "similar to lseek in POSIX": EOVERFLOW or EINVAL
// files: {"hello.txt": "hello, file"}
//
// Wasmtime and Wasmer answer 0.

import { buffer, iovecs } from "../abi/bytes";
import { exit, refuses, setUp } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_read, fd_seek } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  setUp(fd_read(fd, iovecs(buffer(8), 5), 1, buffer(4)) == 0);
  refuses(fd_seek(fd, i64.MAX_VALUE, 1, buffer(8)));
  exit(0);
}
