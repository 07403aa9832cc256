// claim: path_open with the truncate flag empties the file
// weight: ordinary
// when: argument 4 has 8 (truncate)
// matters: Go's os.OpenFile with O_TRUNC (openat in syscall/fs_wasip1.go) and fopen "w" over wasi-libc's openat.c; the old tail corrupts the new file otherwise.
// source: WebAssembly/WASI preview1 docs.md, oflags "trunc"
// files: {"hello.txt": "hello, file"}

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { isOpen } from "../abi/opened";
import { FOLLOW, READ, TRUNCATE, WRITE, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  succeeds(path_open(sandbox(), FOLLOW, text("hello.txt"), 9, TRUNCATE, READ | WRITE, 0, 0, opened));
  check(1, isOpen(load<i32>(opened)));
  check(2, contains("hello.txt", ""));
  exit(0);
}
