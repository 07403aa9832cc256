// claim: path_open of a directory takes a slash behind its name
// weight: unusual
// when: world a slash behind the name
// matters: opendir("dir/") is how scripts write it.
// source: WebAssembly/WASI preview1 docs.md, path_open; POSIX 4.13 pathname resolution
// files: {"dir/": ""}

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { TYPE_DIRECTORY } from "../abi/effect";
import { isOpen } from "../abi/opened";
import { DIRECTORY, FOLLOW, PATHS, sandbox } from "../abi/sandbox";
import { fd_fdstat_get, path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const opened = buffer(4);
  const fdstat = buffer(24);
  succeeds(path_open(sandbox(), FOLLOW, text("dir/"), 4, DIRECTORY, PATHS, 0, 0, opened));
  check(2, isOpen(load<i32>(opened)));
  setUp(fd_fdstat_get(load<i32>(opened), fdstat) == 0);
  check(1, load<u8>(fdstat) == TYPE_DIRECTORY);
  exit(0);
}
