// claim: path_symlink below a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: symlinkat(2) tells EBADF; success is a link that nobody made.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_symlink(text("target"), 6, BAD_FD, text("link"), 4), EBADF);
  exit(0);
}
