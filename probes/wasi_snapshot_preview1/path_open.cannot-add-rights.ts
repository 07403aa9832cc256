// claim: path_open below a directory that passes on only the right to read refuses the right to write
// weight: unusual
// when: world a directory with few rights; by no libc
// matters: A directory that was handed out for reading alone must stay so.
// source: WebAssembly/WASI preview1 docs.md, fdstat "fs_rights_inheriting": "Maximum set of rights that may be installed on new file descriptors"
// files: {"dir/inner.txt": "inner"}
//
// Only Node still asks for the right.

import { buffer, text } from "../abi/bytes";
import { exit, failsWith, succeeds } from "../abi/check";
import { ENOTCAPABLE } from "../abi/errno";
import { DIRECTORY, FOLLOW, PATHS, READ, WRITE, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = buffer(4);
  const opened = buffer(4);
  succeeds(path_open(sandbox(), FOLLOW, text("dir"), 3, DIRECTORY, PATHS, READ, 0, dir));
  succeeds(path_open(load<i32>(dir), FOLLOW, text("inner.txt"), 9, 0, READ, 0, 0, opened));
  failsWith(path_open(load<i32>(dir), FOLLOW, text("inner.txt"), 9, 0, READ | WRITE, 0, 0, opened), ENOTCAPABLE);
  exit(0);
}
