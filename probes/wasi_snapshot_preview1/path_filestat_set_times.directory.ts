// claim: path_filestat_set_times sets the time of change of a directory
// weight: unusual
// when: world a directory
// matters: tar sets the time of a folder after it filled it.
// source: WebAssembly/WASI preview1 docs.md, path_filestat_set_times: "of a file or directory"
// files: {"dir/": ""}
//
// Wasmer answers 0 and sets nothing.

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_filestat_get, path_filestat_set_times } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  const filestat = buffer(64);
  succeeds(path_filestat_set_times(dir, FOLLOW, text("dir"), 3, 0, 1_000_000_000_000_000_000, 4));
  setUp(path_filestat_get(dir, 0, text("dir"), 3, filestat) == 0);
  check(1, load<u64>(filestat, 48) / 1_000_000_000 == 1_000_000_000);
  exit(0);
}
