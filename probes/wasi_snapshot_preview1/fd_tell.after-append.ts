// claim: fd_tell of an appending descriptor gives the end of the file after a write
// weight: unusual
// when: world a file that was opened for appending
// matters: A logger notes where its line begins; an offset that stays behind points into older lines.
// source: WebAssembly/WASI preview1 docs.md, fd_tell, fdflags "append"; write in POSIX sets the offset to the end of the file first
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { APPEND, READ, WRITE, open } from "../abi/sandbox";
import { fd_tell, fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt", 0, READ | WRITE, APPEND);
  const offset = buffer(8);
  setUp(fd_write(fd, iovecs(text("!"), 1), 1, buffer(4)) == 0);
  succeeds(fd_tell(fd, offset));
  check(1, load<u64>(offset) == 12);
  exit(0);
}
