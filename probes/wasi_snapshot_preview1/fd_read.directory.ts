// claim: fd_read from a directory is refused
// weight: unusual
// when: world a descriptor of a directory
// matters: cat of a directory must fail with EISDIR or the like, not print nothing.
// source: WebAssembly/WASI preview1 docs.md, errno "isdir"; read in POSIX

import { buffer, iovecs } from "../abi/bytes";
import { exit, refuses } from "../abi/check";
import { sandbox } from "../abi/sandbox";
import { fd_read } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(fd_read(sandbox(), iovecs(buffer(8), 8), 1, buffer(4)));
  exit(0);
}
