// claim: path_rename puts a file in the place of another
// weight: ordinary
// when: world a file of the new name
// matters: Go's os.Rename (syscall.Rename) and wasi-libc's renameat.c: editors write a new file and put it over the old one, so that nobody sees half of it.
// source: WebAssembly/WASI preview1 docs.md, path_rename
// files: {"hello.txt": "hello, file", "other.txt": "the other one"}

import { text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains, typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_rename } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  succeeds(path_rename(dir, text("hello.txt"), 9, dir, text("other.txt"), 9));
  check(1, typeOf("hello.txt") == -1);
  check(2, contains("other.txt", "hello, file"));
  exit(0);
}
