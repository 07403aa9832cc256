// claim: fd_filestat_get of a directory gives its type
// weight: core
// matters: Go's os.File.Stat (syscall.Fstat, fs_wasip1.go) and wasi-libc's fdopendir.c check that a directory is one; otherwise walking a tree ends at its root.
// source: WebAssembly/WASI preview1 docs.md, filestat "filetype"

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { TYPE_DIRECTORY } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { fd_filestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const filestat = buffer(64);
  succeeds(fd_filestat_get(sandbox(), filestat));
  check(1, load<u8>(filestat, 16) == TYPE_DIRECTORY);
  exit(0);
}
