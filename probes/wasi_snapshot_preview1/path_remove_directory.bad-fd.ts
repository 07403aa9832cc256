// claim: path_remove_directory below a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: unlinkat(2) tells EBADF; success is a folder that is still there.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { path_remove_directory } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_remove_directory(BAD_FD, text("dir"), 3), EBADF);
  exit(0);
}
