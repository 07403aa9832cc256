// claim: path_open follows a symbolic link when it is told to
// weight: ordinary
// when: argument 1 has 1 (follow); world a symbolic link
// matters: open(2) over wasi-libc's openat.c passes symlink_follow by default; node_modules and /etc are full of links.
// source: WebAssembly/WASI preview1 docs.md, lookupflags "symlink_follow"
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { isOpen } from "../abi/opened";
import { FOLLOW, READ, WRITE, sandbox } from "../abi/sandbox";
import { fd_read, path_open, path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  setUp(path_symlink(text("hello.txt"), 9, sandbox(), text("link"), 4) == 0);
  succeeds(path_open(sandbox(), FOLLOW, text("link"), 4, 0, READ | WRITE, 0, 0, opened));
  check(1, isOpen(load<i32>(opened)));
  const bytes = buffer(16);
  const nread = buffer(4);
  setUp(fd_read(load<i32>(opened), iovecs(bytes, 16), 1, nread) == 0);
  check(2, load<i32>(nread) == 11 && same(bytes, "hello, file"));
  exit(0);
}
