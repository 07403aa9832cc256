// claim: path_open with the directory flag fails with ENOTDIR on a regular file
// weight: unusual
// when: argument 4 has 2 (directory); world a file of that name
// matters: opendir of a file must fail, or a walker takes it for an empty folder.
// source: WebAssembly/WASI preview1 docs.md, oflags "directory"; errno "notdir"
// files: {"hello.txt": "hello, file"}

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOTDIR } from "../abi/errno";
import { DIRECTORY, FOLLOW, READ, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  failsWith(path_open(sandbox(), FOLLOW, text("hello.txt"), 9, DIRECTORY, READ, 0, 0, opened), ENOTDIR);
  exit(0);
}
