// claim: path_filestat_set_times below a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: utimensat(2) tells EBADF; success keeps today's times unseen.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD, FOLLOW } from "../abi/sandbox";
import { path_filestat_set_times } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_filestat_set_times(BAD_FD, FOLLOW, text("x"), 1, 0, 0, 8), EBADF);
  exit(0);
}
