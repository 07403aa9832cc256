// claim: fd_fdstat_set_flags sets the flags that fd_fdstat_get gives
// weight: unusual
// when: memory the program reads the flags again
// matters: Go's syscall.SetNonblock and wasi-libc's ioctl.c (FIONBIO) read the flags, change one and write them back; a flag that does not show is taken away by the next change.
// source: WebAssembly/WASI preview1 docs.md, fd_fdstat_set_flags; wasi-libc fcntl.c, F_SETFL and F_GETFL
// files: {"hello.txt": "hello, file"}
//
// Node 20 gives the bits of Linux here: see `fd_fdstat_get.no-flags`.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { APPEND, open } from "../abi/sandbox";
import { fd_fdstat_get, fd_fdstat_set_flags } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  const fdstat = buffer(24);
  succeeds(fd_fdstat_set_flags(fd, APPEND));
  setUp(fd_fdstat_get(fd, fdstat) == 0);
  check(1, load<u16>(fdstat, 2) == APPEND);
  exit(0);
}
