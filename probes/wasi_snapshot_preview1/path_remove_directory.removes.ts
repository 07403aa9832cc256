// claim: path_remove_directory removes an empty directory
// weight: ordinary
// matters: rmdir over wasi-libc's __wasilibc_rmdirat.c and Go's syscall.Rmdir (os.RemoveAll); temporary folders pile up otherwise.
// source: WebAssembly/WASI preview1 docs.md, path_remove_directory
// files: {"dir/": ""}

import { text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { TYPE_DIRECTORY, typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_remove_directory } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  setUp(typeOf("dir") == TYPE_DIRECTORY);
  succeeds(path_remove_directory(sandbox(), text("dir"), 3));
  check(1, typeOf("dir") == -1);
  exit(0);
}
