// claim: path_open with RSYNC opens a file that can be written
// weight: ordinary
// when: argument 7 has 8 (rsync)
// matters: wasi-libc's openat.c hands on O_RSYNC, which Linux takes for O_SYNC; refused, the file cannot be opened.
// source: WebAssembly/WASI preview1 docs.md, fdflags "rsync"
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { FOLLOW, READ, WRITE, sandbox } from "../abi/sandbox";
import { fd_write, path_open } from "../abi/wasi_snapshot_preview1";

const RSYNC = 8;

export function _start(): void {
  const opened = buffer(4);
  succeeds(path_open(sandbox(), FOLLOW, text("hello.txt"), 9, 0, READ | WRITE, 0, RSYNC, opened));
  check(1, fd_write(load<i32>(opened), iovecs(text("HELLO"), 5), 1, buffer(4)) == 0);
  check(2, contains("hello.txt", "HELLO, file"));
  exit(0);
}
