// claim: fd_filestat_get gives the type, the size and a time of change
// weight: ordinary
// matters: fstat of wasi-libc's fstat.c, Go's os.ReadFile (os/file.go) and Rust's fs::read take the size of the buffer from it; a wrong size reads in steps, or more than is there.
// source: WebAssembly/WASI preview1 docs.md, filestat "filetype", "size", "mtim"
// files: {"hello.txt": "hello, file"}

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { TYPE_FILE } from "../abi/effect";
import { open } from "../abi/sandbox";
import { fd_filestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const filestat = buffer(64);
  succeeds(fd_filestat_get(open("hello.txt"), filestat));
  check(1, load<u8>(filestat, 16) == TYPE_FILE);
  check(2, load<u64>(filestat, 32) == 11);
  check(3, !untouched(filestat + 48, 8));
  exit(0);
}
