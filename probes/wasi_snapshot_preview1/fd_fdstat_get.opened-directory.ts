// claim: fd_fdstat_get of a directory that was opened gives its type and the rights that it passes on
// weight: unusual
// when: world a directory that the program opened
// matters: wasi-libc's openat.c asks a directory that the program opened for the rights it passes on before it opens a file below it; where none show, it asks for none, and cannot read what it opened.
// source: WebAssembly/WASI preview1 docs.md, fdstat "fs_rights_inheriting"; wasi-libc openat.c asks for no right that is not in it
// files: {"dir/inner.txt": "inner"}
//
// Wasmtime 50 passes on the right to read alone, whatever the directory was opened with.

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { TYPE_DIRECTORY } from "../abi/effect";
import { DIRECTORY, PATHS, READ_FILE, WRITE_FILE, open } from "../abi/sandbox";
import { fd_fdstat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fdstat = buffer(24);
  succeeds(fd_fdstat_get(open("dir", DIRECTORY, PATHS), fdstat));
  check(1, load<u8>(fdstat) == TYPE_DIRECTORY);
  check(2, !untouched(fdstat + 16, 8));
  check(3, (load<u64>(fdstat, 16) & (READ_FILE | WRITE_FILE)) == (READ_FILE | WRITE_FILE));
  exit(0);
}
