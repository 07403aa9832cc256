// claim: path_rename gives a file another name
// weight: ordinary
// matters: Go's syscall.Rename and wasi-libc's renameat.c: every editor's save ends with it.
// source: WebAssembly/WASI preview1 docs.md, path_rename
// files: {"hello.txt": "hello, file"}

import { text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains, typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_rename } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  succeeds(path_rename(dir, text("hello.txt"), 9, dir, text("renamed.txt"), 11));
  check(1, typeOf("hello.txt") == -1);
  check(2, contains("renamed.txt", "hello, file"));
  exit(0);
}
