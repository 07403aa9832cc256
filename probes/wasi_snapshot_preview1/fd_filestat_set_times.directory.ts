// claim: fd_filestat_set_times sets the time of change of an open directory
// weight: unusual
// when: world a directory
// matters: tar and rsync set the time of a directory after they filled it.
// source: WebAssembly/WASI preview1 docs.md, fd_filestat_set_times: "of an open file or directory"
// files: {"dir/": ""}

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { DIRECTORY, PATHS, open } from "../abi/sandbox";
import { fd_filestat_get, fd_filestat_set_times } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("dir", DIRECTORY, PATHS);
  const filestat = buffer(64);
  succeeds(fd_filestat_set_times(fd, 0, 1_000_000_000_000_000_000, 4));
  setUp(fd_filestat_get(fd, filestat) == 0);
  check(1, load<u64>(filestat, 48) / 1_000_000_000 == 1_000_000_000);
  exit(0);
}
