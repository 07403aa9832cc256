// claim: fd_fdstat_set_rights of a directory takes a right from the files opened below it
// weight: unusual
// matters: A program that hands out a directory for reading alone relies on it that files below cannot be written.
// source: WebAssembly/WASI preview1 docs.md, fdstat "fs_rights_inheriting"; fd_fdstat_set_rights
// files: {"dir/inner.txt": "inner"}
//
// Wasmtime answers ENOTSUP and wazero ENOSYS: both gave rights up. Wasmer takes the right away and opens all the same.

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { ENOTCAPABLE } from "../abi/errno";
import { DIRECTORY, FOLLOW, PATHS, READ, WRITE, open } from "../abi/sandbox";
import { fd_fdstat_get, fd_fdstat_set_rights, path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = open("dir", DIRECTORY, PATHS);
  const opened = buffer(4);
  const fdstat = buffer(24);
  setUp(fd_fdstat_get(dir, fdstat) == 0);
  succeeds(fd_fdstat_set_rights(dir, load<u64>(fdstat, 8), load<u64>(fdstat, 16) & READ));
  check(1, path_open(dir, FOLLOW, text("inner.txt"), 9, 0, READ, 0, 0, opened) == 0);
  check(2, path_open(dir, FOLLOW, text("inner.txt"), 9, 0, READ | WRITE, 0, 0, opened) == ENOTCAPABLE);
  exit(0);
}
