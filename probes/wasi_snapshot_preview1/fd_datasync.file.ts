// claim: fd_datasync of a written file returns success
// weight: ordinary
// matters: fdatasync of wasi-libc's fdatasync.c is called by SQLite at each commit; an error there makes the commit fail.
// source: WebAssembly/WASI preview1 docs.md, fd_datasync
//
// A host that does nothing passes: what has reached the disk cannot be seen from inside.

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { CREATE, open } from "../abi/sandbox";
import { fd_datasync, fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("new.txt", CREATE);
  setUp(fd_write(fd, iovecs(text("kept"), 4), 1, buffer(4)) == 0);
  succeeds(fd_datasync(fd));
  check(1, contains("new.txt", "kept"));
  exit(0);
}
