// claim: path_open with truncation and appending empties the file, and what is written goes to its end
// weight: unusual
// when: argument 4 has 8 (truncate); argument 7 has 1 (append)
// matters: A log that starts afresh and that others append to; otherwise old lines stay, or one writer overwrites the other.
// source: WebAssembly/WASI preview1 docs.md, oflags "trunc", fdflags "append"
// files: {"hello.txt": "hello, file"}

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { APPEND, FOLLOW, READ, TRUNCATE, WRITE, sandbox } from "../abi/sandbox";
import { fd_seek, fd_write, path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  succeeds(path_open(sandbox(), FOLLOW, text("hello.txt"), 9, TRUNCATE, READ | WRITE, 0, APPEND, opened));
  const fd = load<i32>(opened);
  check(1, fd_write(fd, iovecs(text("one"), 3), 1, buffer(4)) == 0);
  const offset = buffer(8);
  setUp(fd_seek(fd, 0, 0, offset) == 0 && load<u64>(offset) == 0);
  setUp(fd_write(fd, iovecs(text("two"), 3), 1, buffer(4)) == 0);
  check(2, contains("hello.txt", "onetwo"));
  exit(0);
}
