// claim: path_remove_directory of a directory that is not empty fails with ENOTEMPTY
// weight: unusual
// when: world a directory with files in it
// harm: destroys
// matters: rmdir is safe because of it: success throws a folder's content away.
// source: WebAssembly/WASI preview1 docs.md, path_remove_directory
// files: {"dir/inner.txt": "inner"}
//
// "Return errno::notempty if the directory is not empty". Wasmer answers ENOENT for any directory that the program
// has not looked at before: see `path_remove_directory.not-looked-at`.

import { text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOTEMPTY } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_remove_directory } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_remove_directory(sandbox(), text("dir"), 3), ENOTEMPTY);
  exit(0);
}
