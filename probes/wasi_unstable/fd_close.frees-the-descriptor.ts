// claim: fd_close of wasi_unstable closes the descriptor, which does not exist afterwards
// weight: ordinary
// matters: close(2) of wasi-libc of 2019 (close.c); a program that opens many files in turn runs out of descriptors otherwise.
// source: WebAssembly/WASI wasi-0.1 preview0/witx/wasi_unstable.witx, fd_close
// files: {"hello.txt": "hello, file"}
// build: wasi_unstable

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { EBADF } from "../abi/errno";
import { open } from "../abi/sandbox";
import { fd_close, fd_fdstat_get } from "../abi/wasi_unstable";

export function _start(): void {
  const fd = open("hello.txt");
  setUp(fd_fdstat_get(fd, buffer(24)) == 0);
  succeeds(fd_close(fd));
  check(1, fd_fdstat_get(fd, buffer(24)) == EBADF);
  exit(0);
}
