// claim: fd_filestat_set_times sets the time of change of an open file
// weight: ordinary
// when: argument 3 has 4 (modification)
// matters: futimens of wasi-libc's futimens.c, and Rust std's File::set_times, restore times of unpacked files; build tools rebuild everything otherwise.
// source: WebAssembly/WASI preview1 docs.md, fd_filestat_set_times, fstflags "mtim"
// files: {"hello.txt": "hello, file"}

import { buffer } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_filestat_get, fd_filestat_set_times } from "../abi/wasi_snapshot_preview1";

const SECONDS_2001: u64 = 1_000_000_000;
const NANO: u64 = 1_000_000_000;

export function _start(): void {
  const fd = open("hello.txt");
  succeeds(fd_filestat_set_times(fd, 0, SECONDS_2001 * NANO, 4));
  const filestat = buffer(64);
  setUp(fd_filestat_get(fd, filestat) == 0);
  check(1, load<u64>(filestat, 48) / NANO == SECONDS_2001);
  exit(0);
}
