// claim: fd_fdstat_get shows that a file was opened for appending
// weight: unusual
// when: world a file that was opened for appending
// matters: fcntl(F_GETFL) shows O_APPEND, and fdopen with "a" (musl's __fdopen.c) sets it only where it does not show; programs keep it when they set another flag, and lost it overwrites a log from its start.
// source: WebAssembly/WASI preview1 docs.md, fdstat "fs_flags", fdflags "append"
// files: {"hello.txt": "hello, file"}
//
// fs_flags are the fdflags of the specification, where append is 1. Node gives the bits of Linux here: see
// `fd_fdstat_get.no-flags`.

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { APPEND, READ, WRITE, open } from "../abi/sandbox";
import { fd_fdstat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fdstat = buffer(24);
  succeeds(fd_fdstat_get(open("hello.txt", 0, READ | WRITE, APPEND), fdstat));
  check(1, load<u16>(fdstat, 2) == APPEND);
  exit(0);
}
