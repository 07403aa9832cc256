// claim: path_rename moves a directory with what is in it
// weight: ordinary
// when: world a directory
// matters: Go's syscall.Rename and wasi-libc's renameat.c: installers unpack into a temporary folder and move it to its place.
// source: WebAssembly/WASI preview1 docs.md, path_rename
// files: {"dir/inner.txt": "inner"}

import { text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains, typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_rename } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  succeeds(path_rename(dir, text("dir"), 3, dir, text("moved"), 5));
  check(1, typeOf("dir") == -1);
  check(2, contains("moved/inner.txt", "inner"));
  exit(0);
}
