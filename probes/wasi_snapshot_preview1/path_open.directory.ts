// claim: path_open opens a directory
// weight: ordinary
// when: argument 4 has 2 (directory)
// matters: opendir over wasi-libc's opendirat.c, and Go's os.ReadDir over openat in syscall/fs_wasip1.go, list nothing without it.
// source: WebAssembly/WASI preview1 docs.md, oflags "directory"
// files: {"dir/": ""}

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { TYPE_DIRECTORY } from "../abi/effect";
import { isOpen } from "../abi/opened";
import { DIRECTORY, FOLLOW, PATHS, sandbox } from "../abi/sandbox";
import { fd_fdstat_get, path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  succeeds(path_open(sandbox(), FOLLOW, text("dir"), 3, DIRECTORY, PATHS, 0, 0, opened));
  check(1, isOpen(load<i32>(opened)));
  const fdstat = buffer(24);
  setUp(fd_fdstat_get(load<i32>(opened), fdstat) == 0);
  check(2, load<u8>(fdstat) == TYPE_DIRECTORY);
  exit(0);
}
