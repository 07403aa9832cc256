// claim: path_open relative to a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: openat(2) tells EBADF; success opens a file from nowhere.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"
// files: {"hello.txt": "hello, file"}

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD, FOLLOW, READ, WRITE } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  failsWith(path_open(BAD_FD, FOLLOW, text("hello.txt"), 9, 0, READ | WRITE, 0, 0, opened), EBADF);
  exit(0);
}
