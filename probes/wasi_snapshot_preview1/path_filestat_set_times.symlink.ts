// claim: path_filestat_set_times sets the times of the file that a symbolic link leads to, or of the link itself
// weight: unusual
// when: world a symbolic link
// matters: tar -h and rsync -l set one or the other; the wrong one changes a file that was not named.
// source: WebAssembly/WASI preview1 docs.md, lookupflags "symlink_follow"; utimensat in POSIX, AT_SYMLINK_NOFOLLOW
// files: {"hello.txt": "hello, file"}
//
// Wasmer sets neither, and with wazero the file does not have the time that was set through the link.

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_filestat_get, path_filestat_set_times, path_symlink } from "../abi/wasi_snapshot_preview1";

const SECOND: u64 = 1_000_000_000;

export function _start(): void {
  const dir = sandbox();
  const link = text("link");
  const filestat = buffer(64);
  setUp(path_symlink(text("hello.txt"), 9, dir, link, 4) == 0);
  succeeds(path_filestat_set_times(dir, FOLLOW, link, 4, 0, 1_000_000_000 * SECOND, 4));
  succeeds(path_filestat_set_times(dir, 0, link, 4, 0, 1_100_000_000 * SECOND, 4));
  setUp(path_filestat_get(dir, 0, text("hello.txt"), 9, filestat) == 0);
  check(1, load<u64>(filestat, 48) / SECOND == 1_000_000_000);
  setUp(path_filestat_get(dir, 0, link, 4, filestat) == 0);
  check(2, load<u64>(filestat, 48) / SECOND == 1_100_000_000);
  exit(0);
}
