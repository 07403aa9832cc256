// claim: path_readlink below a descriptor that does not exist fails with EBADF
// weight: unusual
// when: world a descriptor that is not open
// matters: readlinkat(2) tells EBADF; success leaves garbage for a target.
// source: WebAssembly/WASI preview1 docs.md, errno "badf"

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EBADF } from "../abi/errno";
import { BAD_FD } from "../abi/sandbox";
import { path_readlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_readlink(BAD_FD, text("link"), 4, buffer(16), 16, buffer(4)), EBADF);
  exit(0);
}
