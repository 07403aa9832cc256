// claim: path_open of a symbolic link to nothing fails with ENOENT
// weight: unusual
// when: world a symbolic link to nothing
// matters: A reader hears that the file is gone; an empty one that is made instead hides it.
// source: WebAssembly/WASI preview1 docs.md, errno "noent"; wasi-testsuite dangling_symlink.rs

import { buffer, text } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { ENOENT } from "../abi/errno";
import { FOLLOW, READ, sandbox } from "../abi/sandbox";
import { path_open, path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  setUp(path_symlink(text("absent"), 6, dir, text("link"), 4) == 0);
  failsWith(path_open(dir, FOLLOW, text("link"), 4, 0, READ, 0, 0, buffer(4)), ENOENT);
  exit(0);
}
