// claim: path_open of a directory that does not exist fails with ENOENT
// weight: ordinary
// when: argument 4 has 2 (directory); world nothing of that name
// matters: opendir of wasi-libc (opendirat.c) asks with O_DIRECTORY; glob and os.walk ignore what is missing, and stop at another errno.
// source: WebAssembly/WASI preview1 docs.md, errno "noent", oflags "directory"

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOENT } from "../abi/errno";
import { DIRECTORY, FOLLOW, PATHS, READ, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_open(sandbox(), FOLLOW, text("absent"), 6, DIRECTORY, PATHS, READ, 0, buffer(4)), ENOENT);
  exit(0);
}
