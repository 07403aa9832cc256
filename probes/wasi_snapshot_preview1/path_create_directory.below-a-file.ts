// claim: path_create_directory below a regular file fails with ENOTDIR
// weight: unusual
// when: world a file in the middle of the path
// matters: mkdir -p walks up on ENOENT and stops on ENOTDIR, with another message for the user.
// source: WebAssembly/WASI preview1 docs.md, errno "notdir"; mkdirat in POSIX
// files: {"hello.txt": "hello, file"}
//
// wazero answers ENOENT.

import { text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOTDIR } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_create_directory } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_create_directory(sandbox(), text("hello.txt/new"), 13), ENOTDIR);
  exit(0);
}
