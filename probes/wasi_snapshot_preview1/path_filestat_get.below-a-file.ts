// claim: path_filestat_get of a path below a regular file fails with ENOTDIR
// weight: unusual
// when: world a file in the middle of the path
// matters: Module resolvers tell "no such file" from "not a folder" by the errno, and name the right culprit.
// source: WebAssembly/WASI preview1 docs.md, errno "notdir"
// files: {"hello.txt": "hello, file"}

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOTDIR } from "../abi/errno";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_filestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_filestat_get(sandbox(), FOLLOW, text("hello.txt/below"), 15, buffer(64)), ENOTDIR);
  exit(0);
}
