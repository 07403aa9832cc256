// claim: path_remove_directory of a symbolic link to a directory fails with ENOTDIR and removes neither
// weight: ordinary
// when: world a symbolic link to a directory
// harm: destroys
// matters: rmdir of wasi-libc (__wasilibc_rmdirat.c): rm -r must not remove the folder that a link leads to.
// source: WebAssembly/WASI preview1 docs.md, errno "notdir"; rmdir in POSIX
// files: {"dir/": ""}
//
// unlinkat of POSIX, which the specification refers to, has ENOTDIR for what is not a directory itself. WasmEdge
// answers 0.

import { text } from "../abi/bytes";
import { check, exit, failsWith, setUp } from "../abi/check";
import { TYPE_DIRECTORY, TYPE_SYMLINK, typeOf } from "../abi/effect";
import { ENOTDIR } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_remove_directory, path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  setUp(path_symlink(text("dir"), 3, dir, text("link"), 4) == 0);
  failsWith(path_remove_directory(dir, text("link"), 4), ENOTDIR);
  check(1, typeOf("dir") == TYPE_DIRECTORY && typeOf("link") == TYPE_SYMLINK);
  exit(0);
}
