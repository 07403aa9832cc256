// claim: path_rename moves a symbolic link and not the file that it leads to
// weight: ordinary
// when: world a symbolic link
// harm: destroys
// matters: rename of wasi-libc (renameat.c): switching a "current" link to a new release moves the link, not the release.
// source: WebAssembly/WASI preview1 docs.md, path_rename; renameat in POSIX
// files: {"hello.txt": "hello, file"}
//
// renameat of POSIX, which the specification refers to, works on the link itself. WasmEdge answers 0, and it is not
// the link that was moved.

import { text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { TYPE_FILE, TYPE_SYMLINK, typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_rename, path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  setUp(path_symlink(text("hello.txt"), 9, dir, text("link"), 4) == 0);
  succeeds(path_rename(dir, text("link"), 4, dir, text("moved"), 5));
  check(1, typeOf("link") == -1 && typeOf("moved") == TYPE_SYMLINK);
  check(2, typeOf("hello.txt") == TYPE_FILE);
  exit(0);
}
