// claim: path_open of a regular file with a slash behind its name fails with ENOTDIR
// weight: unusual
// when: world a slash behind the name
// matters: A slash means a folder: opening file/ must fail, as web servers rely on for their routes.
// source: WebAssembly/WASI preview1 docs.md, errno "notdir"; POSIX 4.13 pathname resolution; wasi-testsuite interesting_paths.rs
// files: {"hello.txt": "hello, file"}

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOTDIR } from "../abi/errno";
import { FOLLOW, READ, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_open(sandbox(), FOLLOW, text("hello.txt/"), 10, 0, READ, 0, 0, buffer(4)), ENOTDIR);
  exit(0);
}
