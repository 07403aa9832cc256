// claim: fd_filestat_set_size cuts a file off
// weight: ordinary
// matters: Go's syscall.Ftruncate (fs_wasip1.go), wasi-libc's ftruncate.c and SQLite's journal cut files off; old bytes that stay corrupt what is read next.
// source: WebAssembly/WASI preview1 docs.md, fd_filestat_set_size
// files: {"hello.txt": "hello, file"}

import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { open } from "../abi/sandbox";
import { fd_filestat_set_size } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  succeeds(fd_filestat_set_size(open("hello.txt"), 5));
  check(1, contains("hello.txt", "hello"));
  exit(0);
}
