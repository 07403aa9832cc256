// claim: path_rename of a directory to the name of a file fails with ENOTDIR
// weight: unusual
// when: world a file of the new name
// harm: destroys
// matters: Replacing a file by a folder is a mistake that must not go through.
// source: WebAssembly/WASI preview1 docs.md, errno "notdir"; renameat in POSIX; wasi-testsuite path_rename.rs
// files: {"hello.txt": "hello, file", "dir/": ""}
//
// Wasmer answers EIO.

import { text } from "../abi/bytes";
import { check, exit, failsWith } from "../abi/check";
import { TYPE_DIRECTORY, contains, typeOf } from "../abi/effect";
import { ENOTDIR } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_rename } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  failsWith(path_rename(dir, text("dir"), 3, dir, text("hello.txt"), 9), ENOTDIR);
  check(1, contains("hello.txt", "hello, file") && typeOf("dir") == TYPE_DIRECTORY);
  exit(0);
}
