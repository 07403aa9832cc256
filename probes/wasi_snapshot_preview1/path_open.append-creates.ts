// claim: path_open for writing alone, creating and appending, makes a file where there was none and keeps an old one
// weight: ordinary
// when: argument 4 has 1 (create); argument 7 has 1 (append)
// harm: destroys
// matters: Go's os.OpenFile with O_APPEND|O_CREATE (openat in syscall/fs_wasip1.go) and fopen "a" in musl's fopen.c open logs so; the old log is lost otherwise.
// source: WebAssembly/WASI preview1 docs.md, oflags "creat", fdflags "append"; C fopen with "a", Go os.O_APPEND for logs
// files: {"old.txt": "old"}

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { APPEND, CREATE, FOLLOW, READ, READ_FILE, WRITE, sandbox } from "../abi/sandbox";
import { fd_write, path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  const rights = WRITE | READ & ~READ_FILE;
  succeeds(path_open(sandbox(), FOLLOW, text("old.txt"), 7, CREATE, rights, 0, APPEND, opened));
  check(1, fd_write(load<i32>(opened), iovecs(text("new"), 3), 1, buffer(4)) == 0);
  check(2, contains("old.txt", "oldnew"));
  succeeds(path_open(sandbox(), FOLLOW, text("new.txt"), 7, CREATE, rights, 0, APPEND, opened));
  check(3, fd_write(load<i32>(opened), iovecs(text("new"), 3), 1, buffer(4)) == 0);
  check(4, contains("new.txt", "new"));
  exit(0);
}
