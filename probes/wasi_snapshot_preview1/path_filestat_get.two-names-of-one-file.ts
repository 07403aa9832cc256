// claim: path_filestat_get gives the same inode for two names of one file and counts both
// weight: unusual
// when: world a file with two names
// matters: tar and rsync store a file with several names once, by its inode and count.
// source: WebAssembly/WASI preview1 docs.md, filestat "ino", "nlink"
// files: {"hello.txt": "hello, file"}
//
// Wasmer counts one name.

import { buffer, text, untouched } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { sandbox } from "../abi/sandbox";
import { path_filestat_get, path_link } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  const one = buffer(64);
  const two = buffer(64);
  setUp(path_link(dir, 0, text("hello.txt"), 9, dir, text("second"), 6) == 0);
  succeeds(path_filestat_get(dir, 0, text("hello.txt"), 9, one));
  succeeds(path_filestat_get(dir, 0, text("second"), 6, two));
  check(1, !untouched(one + 8, 8) && load<u64>(one, 8) == load<u64>(two, 8));
  check(2, load<u64>(one, 24) == 2 && load<u64>(two, 24) == 2);
  exit(0);
}
