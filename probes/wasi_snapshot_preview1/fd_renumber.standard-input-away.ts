// claim: fd_renumber moves standard input onto the number of a file, and its own is free
// weight: unusual
// when: world a descriptor of a standard stream
// matters: dup2(0, n) and close(0), as a shell does before it runs a child on another input.
// source: wasi-testsuite stdio.rs
// files: {"hello.txt": "hello, file"}

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { EBADF } from "../abi/errno";
import { open } from "../abi/sandbox";
import { fd_fdstat_get, fd_renumber } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const to = open("hello.txt");
  succeeds(fd_renumber(0, to));
  check(1, fd_fdstat_get(to, buffer(24)) == 0);
  check(2, fd_fdstat_get(0, buffer(24)) == EBADF);
  exit(0);
}
