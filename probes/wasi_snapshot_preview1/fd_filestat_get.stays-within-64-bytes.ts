// claim: fd_filestat_get fills the 64 bytes of a filestat and not one more
// weight: ordinary
// matters: wasi-libc's fstat.c has it on the stack, Go's syscall.Fstat in a Stat_t; a byte more overwrites what lies behind.
// source: WebAssembly/WASI preview1 docs.md, filestat, size 64; wasi-libc fstat.c has one on the stack
// files: {"hello.txt": "hello, file"}

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_filestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const filestat = buffer(96);
  succeeds(fd_filestat_get(open("hello.txt"), filestat));
  check(1, !untouched(filestat, 64));
  check(2, untouched(filestat + 64, 32));
  exit(0);
}
