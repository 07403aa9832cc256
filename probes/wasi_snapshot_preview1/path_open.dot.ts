// claim: path_open of `.` opens the directory itself
// weight: core
// source: WebAssembly/WASI preview1 docs.md, path_open; wasi-libc preopens.c passes `.` where the path is that of the preopened directory
// files: {"alpha.txt": "a"}

import { UNTOUCHED_32, buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { entry } from "../abi/dirents";
import { DIRECTORY, FOLLOW, PATHS, READ, WRITE, sandbox } from "../abi/sandbox";
import { fd_readdir, path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  const entries = buffer(512);
  const used = buffer(4);
  succeeds(path_open(sandbox(), FOLLOW, text("."), 1, DIRECTORY, PATHS, READ | WRITE, 0, opened));
  check(1, load<i32>(opened) > 2 && load<i32>(opened) != UNTOUCHED_32);
  setUp(fd_readdir(load<i32>(opened), entries, 512, 0, used) == 0 && load<u32>(used) < 512);
  check(2, entry(entries, load<u32>(used), "alpha.txt") != 0);
  exit(0);
}
