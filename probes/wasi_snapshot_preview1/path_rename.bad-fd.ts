// claim: path_rename from or to a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: renameat(2) tells EBADF; success is a file that nobody moved.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"
// files: {"hello.txt": "hello, file"}

import { text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD, sandbox } from "../abi/sandbox";
import { path_rename } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  failsWith(path_rename(BAD_FD, text("hello.txt"), 9, dir, text("new"), 3), EBADF);
  failsWith(path_rename(dir, text("hello.txt"), 9, BAD_FD, text("new"), 3), EBADF);
  exit(0);
}
