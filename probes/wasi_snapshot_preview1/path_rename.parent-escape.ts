// claim: path_rename moves nothing out of the directory through `..`
// weight: unusual
// when: world a path that leads out
// matters: The sandbox: nothing must be moved out of it.
// source: WebAssembly/WASI preview1 docs.md, errno "notcapable"; wasi-filesystem path resolution: no path leads out of the directory it is relative to
// files: {"hello.txt": "hello, file"}
//
// Wasmer goes up to the root of the guest, which holds nothing of the host but what was mounted.

import { text } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { contains } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_rename } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  refuses(path_rename(dir, text("hello.txt"), 9, dir, text("../wasi-scan-escape"), 19));
  check(1, contains("hello.txt", "hello, file"));
  exit(0);
}
