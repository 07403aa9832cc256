// claim: path_symlink puts no link outside of the directory through `..`
// weight: unusual
// when: world a path that leads out
// matters: The sandbox: a link planted outside leads others astray.
// source: WebAssembly/WASI preview1 docs.md, errno "notcapable"; wasi-filesystem path resolution: no path leads out of the directory it is relative to
//
// Wasmer goes up to the root of the guest, which holds nothing of the host but what was mounted.

import { text } from "../abi/bytes";
import { exit, refuses } from "../abi/check";
import { sandbox } from "../abi/sandbox";
import { path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(path_symlink(text("target"), 6, sandbox(), text("../wasi-scan-escape"), 19));
  exit(0);
}
