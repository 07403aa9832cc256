// claim: path_rename of a directory to the name of one that is not empty fails with ENOTEMPTY
// weight: unusual
// when: world a directory of the new name with files in it
// harm: destroys
// matters: An installer that swaps folders must not lose what is in the old one.
// source: WebAssembly/WASI preview1 docs.md, errno "notempty"; renameat in POSIX: EEXIST or ENOTEMPTY; wasi-testsuite path_rename.rs
// files: {"dir/inner.txt": "inner", "full/other.txt": "other"}
//
// Wasmer answers EIO.

import { text } from "../abi/bytes";
import { check, exit, failsWith } from "../abi/check";
import { contains } from "../abi/effect";
import { ENOTEMPTY } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_rename } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  failsWith(path_rename(dir, text("dir"), 3, dir, text("full"), 4), ENOTEMPTY);
  check(1, contains("dir/inner.txt", "inner") && contains("full/other.txt", "other"));
  exit(0);
}
