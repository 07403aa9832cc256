// claim: path_open of `.` opens the directory itself
// weight: ordinary
// matters: opendir(".") over wasi-libc's opendirat.c, as ls without arguments and Go's os.ReadDir(".") do.
// source: WebAssembly/WASI preview1 docs.md, path_open; wasi-libc preopens.c passes `.` where the path is that of the preopened directory
// files: {"alpha.txt": "a"}

import { UNTOUCHED_32, buffer, text } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { DIRECTORY, FOLLOW, PATHS, READ, WRITE, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  succeeds(path_open(sandbox(), FOLLOW, text("."), 1, DIRECTORY, PATHS, READ | WRITE, 0, opened));
  const dir = load<i32>(opened);
  check(1, dir > 2 && dir != UNTOUCHED_32);
  succeeds(path_open(dir, FOLLOW, text("alpha.txt"), 9, 0, READ, 0, 0, opened));
  check(2, load<i32>(opened) > 2 && load<i32>(opened) != dir);
  exit(0);
}
