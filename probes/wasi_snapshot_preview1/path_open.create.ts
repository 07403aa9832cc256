// claim: path_open creates a file that did not exist
// weight: ordinary
// when: argument 4 has 1 (create)
// matters: Go's openat (syscall/fs_wasip1.go) and wasi-libc's openat.c make every output file so.
// source: WebAssembly/WASI preview1 docs.md, oflags "creat"

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { TYPE_FILE, contains, typeOf } from "../abi/effect";
import { isOpen } from "../abi/opened";
import { CREATE, FOLLOW, READ, WRITE, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  succeeds(path_open(sandbox(), FOLLOW, text("new.txt"), 7, CREATE, READ | WRITE, 0, 0, opened));
  check(1, isOpen(load<i32>(opened)));
  check(2, contains("new.txt", ""));
  check(3, typeOf("new.txt") == TYPE_FILE);
  exit(0);
}
