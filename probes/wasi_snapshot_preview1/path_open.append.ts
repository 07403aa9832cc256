// claim: path_open with the append flag makes every write go to the end
// weight: ordinary
// when: argument 7 has 1 (append)
// harm: destroys
// matters: Loggers over Go's openat (syscall/fs_wasip1.go) and wasi-libc's openat.c rely on each line going to the end.
// source: WebAssembly/WASI preview1 docs.md, fdflags "append"
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { isOpen } from "../abi/opened";
import { APPEND, FOLLOW, READ, WRITE, sandbox } from "../abi/sandbox";
import { fd_write, path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  succeeds(path_open(sandbox(), FOLLOW, text("hello.txt"), 9, 0, READ | WRITE, 0, APPEND, opened));
  check(1, isOpen(load<i32>(opened)));
  setUp(fd_write(load<i32>(opened), iovecs(text("!"), 1), 1, buffer(4)) == 0);
  check(2, contains("hello.txt", "hello, file!"));
  exit(0);
}
