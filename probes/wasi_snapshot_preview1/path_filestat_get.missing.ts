// claim: path_filestat_get of a path that does not exist fails with ENOENT
// weight: ordinary
// when: world nothing of that name
// matters: Go's os.IsNotExist (syscall.Stat in fs_wasip1.go) and fopen's callers ask "is it there?" so; another errno looks like a broken disk.
// source: WebAssembly/WASI preview1 docs.md, errno "noent": how a program asks whether a file exists

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOENT } from "../abi/errno";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_filestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_filestat_get(sandbox(), FOLLOW, text("absent.txt"), 10, buffer(64)), ENOENT);
  exit(0);
}
