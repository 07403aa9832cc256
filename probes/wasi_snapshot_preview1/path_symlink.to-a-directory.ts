// claim: path_symlink makes a link to a directory, and paths lead through it
// weight: unusual
// matters: pnpm links whole packages.
// source: WebAssembly/WASI preview1 docs.md, path_symlink; POSIX 4.13 pathname resolution
// files: {"dir/inner.txt": "inner"}

import { text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { contains } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  succeeds(path_symlink(text("dir"), 3, sandbox(), text("link"), 4));
  check(1, contains("link/inner.txt", "inner"));
  exit(0);
}
