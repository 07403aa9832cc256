// claim: fd_allocate makes a file as large as asked, or says with an errno that it cannot and leaves the file alone
// weight: ordinary
// matters: CPython's os.posix_fallocate (Modules/posixmodule.c over wasi-libc's posix_fallocate.c) raises the errno, and its caller writes zeros instead; success that did nothing loses the promised room.
// source: WebAssembly/WASI preview1 docs.md, fd_allocate
// files: {"hello.txt": "hello, file"}
//
// Programs that preallocate go on without it where they are told ENOTSUP; what they cannot survive is a success that
// did nothing. Whether the space is really given is the edge probe `fd_allocate.extends-with-zeros`.

import { check, exit } from "../abi/check";
import { contains } from "../abi/effect";
import { open } from "../abi/sandbox";
import { fd_allocate } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const errno = fd_allocate(open("hello.txt"), 0, 14);
  check(1, contains("hello.txt", errno == 0 ? "hello, file\0\0\0" : "hello, file"));
  exit(0);
}
