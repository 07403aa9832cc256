// claim: fd_sync of a written file returns success
// weight: ordinary
// matters: fsync of wasi-libc's fsync.c and Go's syscall.Fsync are called by editors and databases before they rename; an error makes the save fail.
// source: WebAssembly/WASI preview1 docs.md, fd_sync
//
// A host that does nothing passes: what has reached the disk cannot be seen from inside.

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { CREATE, open } from "../abi/sandbox";
import { fd_sync, fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("new.txt", CREATE);
  setUp(fd_write(fd, iovecs(text("kept"), 4), 1, buffer(4)) == 0);
  succeeds(fd_sync(fd));
  check(1, contains("new.txt", "kept"));
  exit(0);
}
