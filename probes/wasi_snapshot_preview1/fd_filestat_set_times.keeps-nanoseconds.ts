// claim: fd_filestat_set_times sets a time to the nanosecond
// weight: unusual
// matters: Incremental builds and rsync compare times exactly; one that lost its fraction never equals the original.
// source: WebAssembly/WASI preview1 docs.md, timestamp "in nanoseconds"; fd_filestat_set_times
// files: {"hello.txt": "hello, file"}
//
// Node 20 keeps whole seconds.

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_filestat_get, fd_filestat_set_times } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const fd = open("hello.txt");
  const filestat = buffer(64);
  succeeds(fd_filestat_set_times(fd, 0, 1_000_000_000_123_456_789, 4));
  setUp(fd_filestat_get(fd, filestat) == 0);
  check(1, load<u64>(filestat, 48) / 1_000_000_000 == 1_000_000_000);
  check(2, load<u64>(filestat, 48) / 1_000_000 == 1_000_000_000_123);
  check(3, load<u64>(filestat, 48) == 1_000_000_000_123_456_789);
  exit(0);
}
