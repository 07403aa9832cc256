// claim: path_symlink makes a link whose target is relative to the directory that it is in
// weight: unusual
// when: world a link in a directory below
// matters: A tree with links can be moved as a whole only if they are relative to where they stand.
// source: WebAssembly/WASI preview1 docs.md, path_symlink "old_path": "The contents of the symbolic link"; POSIX 4.13 pathname resolution
// files: {"dir/inner.txt": "inner"}

import { text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  succeeds(path_symlink(text("inner.txt"), 9, sandbox(), text("dir/link"), 8));
  check(1, contains("dir/link", "inner"));
  exit(0);
}
