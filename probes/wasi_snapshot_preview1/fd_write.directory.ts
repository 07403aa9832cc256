// claim: fd_write to a directory is refused
// weight: unusual
// when: world a descriptor of a directory
// matters: A directory takes no bytes; success loses them.
// source: WebAssembly/WASI preview1 docs.md, fd_write; write in POSIX, EBADF or EISDIR

import { buffer, iovecs, text } from "../abi/bytes";
import { exit, refuses } from "../abi/check";
import { sandbox } from "../abi/sandbox";
import { fd_write } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(fd_write(sandbox(), iovecs(text("x"), 1), 1, buffer(4)));
  exit(0);
}
