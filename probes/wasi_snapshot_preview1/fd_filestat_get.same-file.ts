// claim: fd_filestat_get gives one device and inode for one file, and another inode for another file
// weight: ordinary
// when: world the program compares two files
// matters: Go's os.SameFile, and cp before it overwrites, compare device and inode; where all are zero every file is the same one.
// source: WebAssembly/WASI preview1 docs.md, filestat "dev", "ino", which together identify a file
// files: {"a.txt": "a", "b.txt": "b"}

import { buffer, untouched } from "../abi/bytes";
import { check, exit, succeeds } from "../abi/check";
import { open } from "../abi/sandbox";
import { fd_filestat_get } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const one = buffer(64);
  const again = buffer(64);
  const other = buffer(64);
  succeeds(fd_filestat_get(open("a.txt"), one));
  succeeds(fd_filestat_get(open("a.txt"), again));
  succeeds(fd_filestat_get(open("b.txt"), other));
  check(1, !untouched(one, 16));
  check(2, load<u64>(one) == load<u64>(again) && load<u64>(one, 8) == load<u64>(again, 8));
  check(3, load<u64>(one, 8) != load<u64>(other, 8));
  exit(0);
}
