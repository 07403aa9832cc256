// claim: path_open of a path below a regular file fails with ENOTDIR
// weight: unusual
// when: world a file in the middle of the path
// matters: Module resolvers tell ENOTDIR from ENOENT to name the right culprit.
// source: WebAssembly/WASI preview1 docs.md, errno "notdir"
// files: {"hello.txt": "hello, file"}

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOTDIR } from "../abi/errno";
import { FOLLOW, READ, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  failsWith(path_open(sandbox(), FOLLOW, text("hello.txt/below"), 15, 0, READ, 0, 0, opened), ENOTDIR);
  exit(0);
}
