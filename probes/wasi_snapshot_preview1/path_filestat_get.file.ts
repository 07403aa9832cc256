// claim: path_filestat_get gives the type and the size of a file
// weight: ordinary
// matters: stat(2) of wasi-libc's fstatat.c and Go's syscall.Stat size buffers by it and compare it for changes.
// source: WebAssembly/WASI preview1 docs.md, filestat "filetype", "size"
// files: {"hello.txt": "hello, file"}

import { buffer, text, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { TYPE_FILE } from "../abi/effect";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_filestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const filestat = buffer(64);
  succeeds(path_filestat_get(sandbox(), FOLLOW, text("hello.txt"), 9, filestat));
  check(1, load<u8>(filestat, 16) == TYPE_FILE);
  check(2, load<u64>(filestat, 32) == 11);
  check(3, !untouched(filestat + 48, 8));
  exit(0);
}
