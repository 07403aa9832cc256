// claim: path_filestat_get of a regular file with a slash behind its name fails with ENOTDIR
// weight: unusual
// when: world a slash behind the name
// matters: POSIX tells a folder from a file by it: test -e file/ must fail.
// source: WebAssembly/WASI preview1 docs.md, errno "notdir"; POSIX 4.13 pathname resolution
// files: {"hello.txt": "hello, file"}

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOTDIR } from "../abi/errno";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_filestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_filestat_get(sandbox(), FOLLOW, text("hello.txt/"), 10, buffer(64)), ENOTDIR);
  exit(0);
}
