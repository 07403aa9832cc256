// claim: path_rename of a file to the name of a directory fails with EISDIR
// weight: unusual
// when: world a directory of the new name
// harm: destroys
// matters: mv file dir appends the name itself; rename(2) must refuse, or the folder is gone.
// source: WebAssembly/WASI preview1 docs.md, errno "isdir"; renameat in POSIX; wasi-testsuite path_rename.rs
// files: {"hello.txt": "hello, file", "dir/": ""}
//
// Wasmer answers EIO.

import { text } from "../abi/bytes";
import { check, exit, failsWith } from "../abi/check";
import { TYPE_DIRECTORY, contains, typeOf } from "../abi/effect";
import { EISDIR } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_rename } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  failsWith(path_rename(dir, text("hello.txt"), 9, dir, text("dir"), 3), EISDIR);
  check(1, contains("hello.txt", "hello, file") && typeOf("dir") == TYPE_DIRECTORY);
  exit(0);
}
