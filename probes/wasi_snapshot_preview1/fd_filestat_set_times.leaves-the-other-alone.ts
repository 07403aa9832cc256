// claim: fd_filestat_set_times of one time leaves the other as it is
// weight: unusual
// when: argument 3 is 1, 2, 4, 8 (one of both times)
// matters: touch -m must not change the time of access, nor touch -a the time of change.
// source: WebAssembly/WASI preview1 docs.md, fd_filestat_set_times "fst_flags"; futimens in POSIX, UTIME_OMIT
// files: {"hello.txt": "hello, file"}

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_filestat_get, fd_filestat_set_times } from "../abi/wasi_snapshot_preview1";

const SECOND: u64 = 1_000_000_000;

export function _start(): void {
  const fd = open("hello.txt");
  const filestat = buffer(64);
  succeeds(fd_filestat_set_times(fd, 1_000_000_000 * SECOND, 1_100_000_000 * SECOND, 1 | 4));
  succeeds(fd_filestat_set_times(fd, 0, 1_200_000_000 * SECOND, 4));
  setUp(fd_filestat_get(fd, filestat) == 0);
  check(1, load<u64>(filestat, 40) / SECOND == 1_000_000_000);
  check(2, load<u64>(filestat, 48) / SECOND == 1_200_000_000);
  exit(0);
}
