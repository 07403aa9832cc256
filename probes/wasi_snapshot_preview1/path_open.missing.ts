// claim: path_open of a file that does not exist fails with ENOENT
// weight: ordinary
// when: world nothing of that name
// matters: Go's os.IsNotExist (openat in syscall/fs_wasip1.go) and every search path try the next place on ENOENT; another errno ends the search.
// source: WebAssembly/WASI preview1 docs.md, errno "noent"

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOENT } from "../abi/errno";
import { FOLLOW, READ, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  failsWith(path_open(sandbox(), FOLLOW, text("absent.txt"), 10, 0, READ, 0, 0, opened), ENOENT);
  exit(0);
}
