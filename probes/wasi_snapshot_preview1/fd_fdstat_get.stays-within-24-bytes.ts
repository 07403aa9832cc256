// claim: fd_fdstat_get fills the 24 bytes of an fdstat and not one more
// weight: ordinary
// matters: wasi-libc's fcntl.c, openat.c and isatty.c have it on the stack; a byte more overwrites the caller's variables.
// source: WebAssembly/WASI preview1 docs.md, fdstat, size 24; wasi-libc isatty.c and openat.c have one on the stack
// files: {"hello.txt": "hello, file"}

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_fdstat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fdstat = buffer(48);
  succeeds(fd_fdstat_get(open("hello.txt"), fdstat));
  check(1, !untouched(fdstat, 8) && !untouched(fdstat + 8, 8) && !untouched(fdstat + 16, 8));
  check(2, untouched(fdstat + 24, 24));
  exit(0);
}
