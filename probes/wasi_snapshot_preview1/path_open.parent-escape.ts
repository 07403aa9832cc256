// claim: path_open does not leave the directory through `..`
// weight: unusual
// when: world a path that leads out
// matters: The sandbox: the first thing that an attacker tries.
// source: WebAssembly/WASI preview1 docs.md, errno "notcapable"; wasi-filesystem path resolution: no path leads out of the directory it is relative to
//
// Wasmer goes up to the root of the guest, which holds nothing of the host but what was mounted.

import { buffer, text } from "../abi/bytes";
import { exit, refuses } from "../abi/check";
import { DIRECTORY, FOLLOW, PATHS, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  refuses(path_open(sandbox(), FOLLOW, text(".."), 2, DIRECTORY, PATHS, 0, 0, opened));
  exit(0);
}
