// claim: path_filestat_get below a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: fstatat(2) tells EBADF; success leaves some other file's size in the program's hands.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD, FOLLOW } from "../abi/sandbox";
import { path_filestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_filestat_get(BAD_FD, FOLLOW, text("x"), 1, buffer(64)), EBADF);
  exit(0);
}
