// claim: fd_filestat_set_size cuts a file off
// weight: core
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
