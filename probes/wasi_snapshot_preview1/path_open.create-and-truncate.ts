// claim: path_open for writing alone, creating and truncating, makes an empty file of an old one and of none
// weight: ordinary
// when: argument 4 has 9 (create, truncate)
// matters: Go's os.Create (openat in syscall/fs_wasip1.go), os.WriteFile and fopen "w" in musl's fopen.c; the tail of an old, longer file corrupts the new one.
// source: WebAssembly/WASI preview1 docs.md, oflags "creat", "trunc"; C fopen with "w", Rust File::create
// files: {"old.txt": "what was there before"}

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { CREATE, FOLLOW, READ, READ_FILE, TRUNCATE, WRITE, sandbox } from "../abi/sandbox";
import { fd_write, path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  const rights = WRITE | READ & ~READ_FILE;
  succeeds(path_open(sandbox(), FOLLOW, text("old.txt"), 7, CREATE | TRUNCATE, rights, 0, 0, opened));
  check(1, fd_write(load<i32>(opened), iovecs(text("new"), 3), 1, buffer(4)) == 0);
  check(2, contains("old.txt", "new"));
  succeeds(path_open(sandbox(), FOLLOW, text("new.txt"), 7, CREATE | TRUNCATE, rights, 0, 0, opened));
  check(3, fd_write(load<i32>(opened), iovecs(text("new"), 3), 1, buffer(4)) == 0);
  check(4, contains("new.txt", "new"));
  exit(0);
}
