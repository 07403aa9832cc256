// claim: path_rename puts a directory in the place of an empty one
// weight: unusual
// when: world an empty directory of the new name
// matters: Package managers unpack beside and move over an empty folder.
// source: WebAssembly/WASI preview1 docs.md, path_rename; renameat in POSIX; wasi-testsuite path_rename.rs
// files: {"dir/inner.txt": "inner", "empty/": ""}

import { text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains, typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_rename } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  succeeds(path_rename(dir, text("dir"), 3, dir, text("empty"), 5));
  check(1, typeOf("dir") == -1);
  check(2, contains("empty/inner.txt", "inner"));
  exit(0);
}
