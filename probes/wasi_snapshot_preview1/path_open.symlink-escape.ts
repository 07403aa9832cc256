// claim: path_open does not leave the directory through a symbolic link
// weight: unusual
// when: world a symbolic link that leads out
// matters: The sandbox: a link inside that leads out must not, whoever made it.
// source: WebAssembly/WASI preview1 docs.md, errno "notcapable"; wasi-filesystem path resolution: no path leads out of the directory it is relative to
//
// Node refuses to make such a link in the first place: there the set-up fails.

import { buffer, text } from "../abi/bytes";
import { exit, refuses, setUp } from "../abi/check";
import { DIRECTORY, FOLLOW, PATHS, sandbox } from "../abi/sandbox";
import { path_open, path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  setUp(path_symlink(text(".."), 2, sandbox(), text("out"), 3) == 0);
  refuses(path_open(sandbox(), FOLLOW, text("out"), 3, DIRECTORY, PATHS, 0, 0, opened));
  exit(0);
}
