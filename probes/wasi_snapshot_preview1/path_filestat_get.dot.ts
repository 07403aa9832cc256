// claim: path_filestat_get of `.` gives the directory itself
// weight: ordinary
// matters: Go's os.Stat(".") over syscall.Stat, and fts(3) over wasi-libc's fstatat.c, start a walk there.
// source: WebAssembly/WASI preview1 docs.md, path_filestat_get; wasi-libc preopens.c passes `.` where the path is that of the preopened directory

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { TYPE_DIRECTORY } from "../abi/effect";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_filestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const filestat = buffer(64);
  succeeds(path_filestat_get(sandbox(), FOLLOW, text("."), 1, filestat));
  check(1, load<u8>(filestat, 16) == TYPE_DIRECTORY);
  exit(0);
}
