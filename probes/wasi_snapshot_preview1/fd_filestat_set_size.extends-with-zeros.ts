// claim: fd_filestat_set_size fills a file up with zeros
// weight: ordinary
// matters: ftruncate of wasi-libc's ftruncate.c and Go's syscall.Ftruncate make sparse files; what was in memory before must not show in the gap.
// source: WebAssembly/WASI preview1 docs.md, fd_filestat_set_size
// files: {"hello.txt": "hello, file"}

import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { open } from "../abi/sandbox";
import { fd_filestat_set_size } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  succeeds(fd_filestat_set_size(open("hello.txt"), 14));
  check(1, contains("hello.txt", "hello, file\0\0\0"));
  exit(0);
}
