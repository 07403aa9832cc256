// claim: path_unlink_file removes nothing outside of the directory through a symbolic link
// weight: unusual
// when: world a symbolic link that leads out
// matters: The sandbox: removing through a link must not reach files outside.
// source: WebAssembly/WASI preview1 docs.md, errno "notcapable"; wasi-filesystem path resolution: no path leads out of the directory it is relative to
//
// Node refuses to make such a link in the first place: there the set-up fails. wazero follows it and removes the file.

import { text } from "../abi/bytes";
import { exit, refuses, setUp } from "../abi/check";
import { sandbox } from "../abi/sandbox";
import { path_symlink, path_unlink_file } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  setUp(path_symlink(text(".."), 2, dir, text("out"), 3) == 0);
  // The file beside the directory that is standard input; where there is none of that name, it is refused all the same.
  refuses(path_unlink_file(dir, text("out/stdin"), 9));
  exit(0);
}
