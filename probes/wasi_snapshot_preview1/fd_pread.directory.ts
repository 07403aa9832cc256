// claim: fd_pread from a directory is refused
// weight: unusual
// matters: A directory has no bytes; some that come nevertheless are another system's private format.
// source: WebAssembly/WASI preview1 docs.md, errno "isdir"; pread in POSIX

import { buffer, iovecs } from "../abi/bytes";
import { exit, refuses } from "../abi/check";
import { sandbox } from "../abi/sandbox";
import { fd_pread } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(fd_pread(sandbox(), iovecs(buffer(8), 8), 1, 0, buffer(4)));
  exit(0);
}
