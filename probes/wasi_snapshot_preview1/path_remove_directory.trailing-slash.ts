// claim: path_remove_directory takes a slash behind the name
// weight: unusual
// when: world a slash behind the name
// matters: rmdir dir/ is how scripts write it.
// source: WebAssembly/WASI preview1 docs.md, path_remove_directory; POSIX 4.13 pathname resolution; wasi-testsuite remove_directory_trailing_slashes.rs
// files: {"dir/": ""}
//
// Wasmtime 50 answers EINVAL.

import { text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { TYPE_DIRECTORY, typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_remove_directory } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  setUp(typeOf("dir") == TYPE_DIRECTORY);
  succeeds(path_remove_directory(sandbox(), text("dir/"), 4));
  check(1, typeOf("dir") == -1);
  exit(0);
}
