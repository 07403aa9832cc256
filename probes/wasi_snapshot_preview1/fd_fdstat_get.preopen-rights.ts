// claim: fd_fdstat_get gives a preopened directory every right over paths, and hands on those over files
// weight: unusual
// when: world a preopened directory
// matters: wasi-libc before 2023 (preopens.c) picks the directory whose rights suffice for what is asked; without them nothing is found below it.
// source: wasi-testsuite path_open_preopen.rs

import { buffer } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { sandbox } from "../abi/sandbox";
import { fd_fdstat_get } from "../abi/wasi_snapshot_preview1";

/** All from path_create_directory to path_unlink_file but those to set sizes; stat and times of the descriptor. */
const OVER_PATHS: u64 = 0x7b7_fe00;
/** And of files: datasync, read, seek, set flags, sync, tell, write, advise, allocate, set size, poll. */
const OVER_FILES: u64 = 0x840_01ff;

export function _start(): void {
  const fdstat = buffer(24);
  succeeds(fd_fdstat_get(sandbox(), fdstat));
  check(1, (load<u64>(fdstat, 8) & OVER_PATHS) == OVER_PATHS);
  check(2, (load<u64>(fdstat, 16) & OVER_PATHS) == OVER_PATHS);
  check(3, (load<u64>(fdstat, 16) & OVER_FILES) == OVER_FILES);
  exit(0);
}
