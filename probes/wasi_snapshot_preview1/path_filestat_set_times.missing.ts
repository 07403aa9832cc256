// claim: path_filestat_set_times of a path that does not exist fails with ENOENT
// weight: unusual
// when: world nothing of that name
// matters: touch creates the file when it hears ENOENT.
// source: WebAssembly/WASI preview1 docs.md, errno "noent"

import { text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOENT } from "../abi/errno";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_filestat_set_times } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_filestat_set_times(sandbox(), FOLLOW, text("absent"), 6, 0, 0, 8), ENOENT);
  exit(0);
}
