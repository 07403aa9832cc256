// claim: fd_renumber puts a directory in the place of a preopened one
// weight: unusual
// when: world a preopened directory
// matters: A program that confines itself to a folder closes the way back so; refused, it keeps all that it was granted.
// source: wasi-testsuite overwrite_preopen.rs
// files: {"room/within.txt": "within"}

import { buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { DIRECTORY, FOLLOW, PATHS, open, sandbox } from "../abi/sandbox";
import { fd_renumber, path_filestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const granted = sandbox();
  succeeds(fd_renumber(open("room", DIRECTORY, PATHS), granted));
  const filestat = buffer(64);
  check(1, path_filestat_get(granted, FOLLOW, text("within.txt"), 10, filestat) == 0);
  check(2, load<u64>(filestat, 32) == 6);
  exit(0);
}
