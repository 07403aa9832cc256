// claim: path_open does not leave the directory through a `..` behind other names
// weight: unusual
// when: world a path that leads out
// matters: The sandbox: `..` must be counted, not searched for at the start of a path.
// source: WebAssembly/WASI preview1 docs.md, errno "notcapable"; wasi-filesystem path resolution: no path leads out of the directory it is relative to
// files: {"dir/": ""}
//
// Wasmer goes up to the root of the guest, which holds nothing of the host but what was mounted.

import { UNTOUCHED_32, buffer, text } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { DIRECTORY, FOLLOW, PATHS, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  refuses(path_open(sandbox(), FOLLOW, text("dir/../.."), 9, DIRECTORY, PATHS, 0, 0, opened));
  refuses(path_open(sandbox(), FOLLOW, text("./dir/../../"), 12, DIRECTORY, PATHS, 0, 0, opened));
  check(1, load<i32>(opened) == UNTOUCHED_32);
  exit(0);
}
