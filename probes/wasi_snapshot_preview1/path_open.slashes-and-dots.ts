// claim: path_open takes repeated slashes and `.` in a path
// weight: unusual
// matters: Joined paths such as dir//./file are common in scripts and makefiles.
// source: WebAssembly/WASI preview1 docs.md, path_open; POSIX 4.13 pathname resolution; wasi-testsuite interesting_paths.rs
// files: {"dir/inner.txt": "inner"}

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { isOpen } from "../abi/opened";
import { FOLLOW, READ, sandbox } from "../abi/sandbox";
import { fd_read, path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  const nread = buffer(4);
  const bytes = buffer(8);
  succeeds(path_open(sandbox(), FOLLOW, text("./dir//.//inner.txt"), 19, 0, READ, 0, 0, opened));
  check(2, isOpen(load<i32>(opened)));
  setUp(fd_read(load<i32>(opened), iovecs(bytes, 8), 1, nread) == 0);
  check(1, load<i32>(nread) == 5 && same(bytes, "inner"));
  exit(0);
}
