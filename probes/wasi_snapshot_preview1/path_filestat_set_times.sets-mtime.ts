// claim: path_filestat_set_times sets the time of change of a file by its path
// weight: ordinary
// when: argument 6 has 4 (modification)
// matters: Go's os.Chtimes (syscall.UtimesNano) and wasi-libc's utimensat.c restore times of unpacked files; make rebuilds everything otherwise.
// source: WebAssembly/WASI preview1 docs.md, path_filestat_set_times, fstflags "mtim"
// files: {"hello.txt": "hello, file"}
//
// path_filestat_set_times is "similar to utimensat in POSIX", which sets the times of the file that the path names.
// Wasmer answers 0 and notes them for the directory that the path starts from (path_filestat_set_times_internal in
// wasmer-wasix): the file keeps its own.

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_filestat_get, path_filestat_set_times } from "../abi/wasi_snapshot_preview1";

const SECONDS_2001: u64 = 1_000_000_000;
const NANO: u64 = 1_000_000_000;

export function _start(): void {
  const dir = sandbox();
  const path = text("hello.txt");
  succeeds(path_filestat_set_times(dir, FOLLOW, path, 9, 0, SECONDS_2001 * NANO, 4));
  const filestat = buffer(64);
  setUp(path_filestat_get(dir, FOLLOW, path, 9, filestat) == 0);
  check(1, load<u64>(filestat, 48) / NANO == SECONDS_2001);
  exit(0);
}
