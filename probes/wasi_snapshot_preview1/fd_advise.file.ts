// claim: fd_advise of a regular file returns success
// weight: unusual
// matters: CPython's os.posix_fadvise (Modules/posixmodule.c over wasi-libc's posix_fadvise.c) raises what comes back: a hint that is refused ends the program that gave it.
// source: WebAssembly/WASI preview1 docs.md, fd_advise
// files: {"hello.txt": "hello, file"}
//
// A host that does nothing passes: advice has no effect that could be seen.

import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { open } from "../abi/sandbox";
import { fd_advise } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  succeeds(fd_advise(open("hello.txt"), 0, 0, 1)); // sequential
  check(1, contains("hello.txt", "hello, file"));
  exit(0);
}
