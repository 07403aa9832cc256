// claim: fd_fdstat_set_flags makes later writes append
// weight: ordinary
// when: argument 1 has 1 (append)
// harm: destroys
// matters: fcntl(F_SETFL) of wasi-libc's fcntl.c, and fdopen with "a" (musl's __fdopen.c), set O_APPEND with it; a log that does not append overwrites itself.
// source: WebAssembly/WASI preview1 docs.md, fd_fdstat_set_flags, fdflags "append"
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { APPEND, open } from "../abi/sandbox";
import { fd_fdstat_set_flags, fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  succeeds(fd_fdstat_set_flags(fd, APPEND));
  setUp(fd_write(fd, iovecs(text("!"), 1), 1, buffer(4)) == 0);
  check(1, contains("hello.txt", "hello, file!"));
  exit(0);
}
