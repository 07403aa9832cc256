// claim: path_symlink makes a link to a path that does not exist
// weight: unusual
// when: world nothing of the name that it leads to
// matters: Unpackers make links before the files that they lead to.
// source: WebAssembly/WASI preview1 docs.md, path_symlink, "similar to symlinkat in POSIX"; wasi-testsuite dangling_symlink.rs

import { text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { TYPE_SYMLINK, typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  succeeds(path_symlink(text("absent"), 6, sandbox(), text("link"), 4));
  check(1, typeOf("link") == TYPE_SYMLINK);
  check(2, typeOf("absent") == -1);
  exit(0);
}
