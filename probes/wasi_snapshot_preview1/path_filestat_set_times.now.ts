// claim: path_filestat_set_times sets the time of change to now
// weight: unusual
// when: argument 6 has 8 (modification now)
// matters: touch without a time, utimensat(2) with UTIME_NOW, makes a target newer than its sources; a host that does not rebuilds it without end.
// source: WebAssembly/WASI preview1 docs.md, fstflags "mtim_now"
// files: {"hello.txt": "hello, file"}
//
// Wasmer answers 0 and sets nothing.

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { clock_time_get, path_filestat_get, path_filestat_set_times } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  const path = text("hello.txt");
  const filestat = buffer(64);
  const now = buffer(8);
  // First into the past, or a call that does nothing would pass.
  succeeds(path_filestat_set_times(dir, FOLLOW, path, 9, 0, 1_000_000_000_000_000_000, 4));
  setUp(path_filestat_get(dir, FOLLOW, path, 9, filestat) == 0);
  check(1, load<u64>(filestat, 48) / 1_000_000_000 == 1_000_000_000);
  succeeds(path_filestat_set_times(dir, FOLLOW, path, 9, 0, 0, 8));
  setUp(path_filestat_get(dir, FOLLOW, path, 9, filestat) == 0 && clock_time_get(0, 1, now) == 0);
  const apart = load<i64>(now) - load<i64>(filestat, 48);
  check(2, apart > -60_000_000_000 && apart < 60_000_000_000);
  exit(0);
}
