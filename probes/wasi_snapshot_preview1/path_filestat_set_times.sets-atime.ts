// claim: path_filestat_set_times sets the time of access of a file by its path
// weight: unusual
// when: argument 6 has 1 (access)
// matters: tar --atime-preserve and mail readers, which see new mail by it, set the time of access by path.
// source: WebAssembly/WASI preview1 docs.md, path_filestat_set_times, fstflags "atim"
// files: {"hello.txt": "hello, file"}
//
// Wasmer answers 0 and notes the time for the directory: see `path_filestat_set_times.sets-mtime`.

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_filestat_get, path_filestat_set_times } from "../abi/wasi_snapshot_preview1";

const SECONDS_2001: u64 = 1_000_000_000;
const NANO: u64 = 1_000_000_000;

export function _start(): void {
  const dir = sandbox();
  const path = text("hello.txt");
  succeeds(path_filestat_set_times(dir, FOLLOW, path, 9, SECONDS_2001 * NANO, 0, 1));
  const filestat = buffer(64);
  setUp(path_filestat_get(dir, FOLLOW, path, 9, filestat) == 0);
  check(1, load<u64>(filestat, 40) / NANO == SECONDS_2001);
  exit(0);
}
