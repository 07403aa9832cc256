// claim: path_link does not leave the directory through `..`
// weight: unusual
// when: world a path that leads out
// matters: The sandbox: a name outside would hand a file to others.
// source: WebAssembly/WASI preview1 docs.md, errno "notcapable"; wasi-filesystem path resolution: no path leads out of the directory it is relative to
// files: {"hello.txt": "hello, file"}
//
// Wasmer goes up to the root of the guest, which holds nothing of the host but what was mounted.

import { text } from "../abi/bytes";
import { exit, refuses } from "../abi/check";
import { sandbox } from "../abi/sandbox";
import { path_link } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  refuses(path_link(dir, 0, text("hello.txt"), 9, dir, text("../wasi-scan-escape"), 19));
  exit(0);
}
