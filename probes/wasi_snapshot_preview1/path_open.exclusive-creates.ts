// claim: path_open with the flags create and exclusive creates a file that did not exist
// weight: ordinary
// when: argument 4 has 5 (create, exclusive)
// matters: Go's os.CreateTemp (os/tempfile.go), CPython's tempfile (Lib/tempfile.py) and fopen with "wx" (musl's __fmodeflags.c) make new files so.
// source: WebAssembly/WASI preview1 docs.md, oflags "excl"; Rust OpenOptions::create_new, Go os.CreateTemp, C fopen with "wx"

import { buffer, iovecs, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { isOpen } from "../abi/opened";
import { CREATE, EXCLUSIVE, FOLLOW, READ, WRITE, sandbox } from "../abi/sandbox";
import { fd_write, path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  succeeds(path_open(sandbox(), FOLLOW, text("new.txt"), 7, CREATE | EXCLUSIVE, READ | WRITE, 0, 0, opened));
  check(1, isOpen(load<i32>(opened)));
  setUp(fd_write(load<i32>(opened), iovecs(text("mine"), 4), 1, buffer(4)) == 0);
  check(2, contains("new.txt", "mine"));
  exit(0);
}
