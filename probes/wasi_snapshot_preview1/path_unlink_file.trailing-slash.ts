// claim: path_unlink_file of a regular file with a slash behind its name fails with ENOTDIR
// weight: unusual
// when: world a slash behind the name
// matters: A slash means a folder: rm file/ must fail.
// source: WebAssembly/WASI preview1 docs.md, errno "notdir"; POSIX 4.13 pathname resolution; wasi-testsuite unlink_file_trailing_slashes.rs
// files: {"hello.txt": "hello, file"}

import { text } from "../abi/bytes";
import { check, exit, failsWith } from "../abi/check";
import { TYPE_FILE, typeOf } from "../abi/effect";
import { ENOTDIR } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_unlink_file } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_unlink_file(sandbox(), text("hello.txt/"), 10), ENOTDIR);
  check(1, typeOf("hello.txt") == TYPE_FILE);
  exit(0);
}
