// claim: path_open with the create flag leaves a file that exists as it is
// weight: ordinary
// when: argument 4 has 1 (create); argument 4 lacks 8 (truncate)
// harm: destroys
// matters: SQLite over wasi-libc's openat.c opens its database with O_CREAT each time; a host that empties it loses everything.
// source: WebAssembly/WASI preview1 docs.md, oflags "creat"
// files: {"hello.txt": "hello, file"}

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { isOpen } from "../abi/opened";
import { CREATE, FOLLOW, READ, WRITE, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  succeeds(path_open(sandbox(), FOLLOW, text("hello.txt"), 9, CREATE, READ | WRITE, 0, 0, opened));
  check(1, isOpen(load<i32>(opened)));
  check(2, contains("hello.txt", "hello, file"));
  exit(0);
}
