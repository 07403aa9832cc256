// claim: path_open of a directory for writing fails with EISDIR
// weight: unusual
// when: world a directory of that name
// matters: cat > dir tells "is a directory" by EISDIR.
// source: WebAssembly/WASI preview1 docs.md, errno "isdir"; open in POSIX
// files: {"dir/": ""}

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EISDIR } from "../abi/errno";
import { FOLLOW, READ, WRITE, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  failsWith(path_open(sandbox(), FOLLOW, text("dir"), 3, 0, READ | WRITE, 0, 0, opened), EISDIR);
  exit(0);
}
