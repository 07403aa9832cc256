// claim: fd_filestat_set_times sets the time of access of an open file
// weight: unusual
// when: argument 3 has 1 (access)
// matters: Backup tools put back, on the descriptor that they read from, the time of access that their reading changed.
// source: WebAssembly/WASI preview1 docs.md, fd_filestat_set_times, fstflags "atim"
// files: {"hello.txt": "hello, file"}

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_filestat_get, fd_filestat_set_times } from "../abi/wasi_snapshot_preview1";

const SECONDS_2001: u64 = 1_000_000_000;
const NANO: u64 = 1_000_000_000;

export function _start(): void {
  const fd = open("hello.txt");
  succeeds(fd_filestat_set_times(fd, SECONDS_2001 * NANO, 0, 1));
  const filestat = buffer(64);
  setUp(fd_filestat_get(fd, filestat) == 0);
  check(1, load<u64>(filestat, 40) / NANO == SECONDS_2001);
  exit(0);
}
