// claim: fd_filestat_set_times sets the time of change to now
// weight: unusual
// when: argument 3 has 8 (modification now)
// matters: futimens(3) with UTIME_NOW (wasi-libc's stat_impl.h) asks for now; a host that sets zero makes the file older than all others.
// source: WebAssembly/WASI preview1 docs.md, fstflags "mtim_now"
// files: {"hello.txt": "hello, file"}
//
// fstflags "mtim_now" is the time of the real-time clock. Wasmer takes the first time and does not take now.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { clock_time_get, fd_filestat_get, fd_filestat_set_times } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const now = buffer(8);
  const filestat = buffer(64);
  const fd = open("hello.txt");
  // First into the past, or a call that does nothing would pass.
  succeeds(fd_filestat_set_times(fd, 0, 1_000_000_000_000_000_000, 4));
  setUp(fd_filestat_get(fd, filestat) == 0);
  check(1, load<u64>(filestat, 48) / 1_000_000_000 == 1_000_000_000);
  succeeds(fd_filestat_set_times(fd, 0, 0, 8));
  setUp(fd_filestat_get(fd, filestat) == 0 && clock_time_get(0, 1, now) == 0);
  const apart = load<i64>(now) - load<i64>(filestat, 48);
  check(2, apart > -60_000_000_000 && apart < 60_000_000_000);
  exit(0);
}
