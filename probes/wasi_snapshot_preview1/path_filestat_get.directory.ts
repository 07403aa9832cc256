// claim: path_filestat_get gives the type of a directory
// weight: ordinary
// matters: Go's filepath.Walk over syscall.Lstat (fs_wasip1.go) and wasi-libc's fstatat.c descend where it says so; a wrong type ends the walk.
// source: WebAssembly/WASI preview1 docs.md, filestat "filetype"
// files: {"dir/": ""}

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { TYPE_DIRECTORY } from "../abi/effect";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_filestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const filestat = buffer(64);
  succeeds(path_filestat_get(sandbox(), FOLLOW, text("dir"), 3, filestat));
  check(1, load<u8>(filestat, 16) == TYPE_DIRECTORY);
  exit(0);
}
