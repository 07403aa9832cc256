// claim: path_filestat_set_times sets a time to the nanosecond
// weight: unusual
// when: world a time with a fraction of a second
// matters: touch -r and tar set times by path; ninja, which compares them exactly, builds all anew where the fraction is lost.
// source: WebAssembly/WASI preview1 docs.md, timestamp "in nanoseconds"; wasi-testsuite path_filestat.rs
// files: {"hello.txt": "hello, file"}

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_filestat_get, path_filestat_set_times } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  const filestat = buffer(64);
  const name = text("hello.txt");
  succeeds(path_filestat_set_times(dir, FOLLOW, name, 9, 0, 1_000_000_000_123_456_789, 4));
  setUp(path_filestat_get(dir, FOLLOW, name, 9, filestat) == 0);
  check(1, load<u64>(filestat, 48) / 1_000_000_000 == 1_000_000_000);
  check(2, load<u64>(filestat, 48) / 1_000_000 == 1_000_000_000_123);
  check(3, load<u64>(filestat, 48) == 1_000_000_000_123_456_789);
  exit(0);
}
