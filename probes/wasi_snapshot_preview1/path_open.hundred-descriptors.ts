// claim: path_open opens a hundred files at once, each with a number of its own
// weight: unusual
// when: world a hundred open files
// matters: A linker or a web server has that many files open; a small table ends them.
// source: WebAssembly/WASI preview1 docs.md, path_open: the descriptor returned
// files: {"hello.txt": "hello, file"}

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { isOpen } from "../abi/opened";
import { FOLLOW, READ, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  const path = text("hello.txt");
  const opened = buffer(400);
  for (let i = 0; i < 100; i++) {
    succeeds(path_open(dir, FOLLOW, path, 9, 0, READ, 0, 0, opened + i * 4));
    check(1, isOpen(load<i32>(opened + i * 4)));
    for (let j = 0; j < i; j++) check(2, load<i32>(opened + j * 4) != load<i32>(opened + i * 4));
  }
  exit(0);
}
