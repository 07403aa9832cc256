// claim: path_filestat_get tells a symbolic link from the file it leads to
// weight: ordinary
// when: world a symbolic link
// matters: Go's syscall.Lstat (fs_wasip1.go) and lstat over wasi-libc's fstatat.c tell links from files; rm -r follows a link out of the tree otherwise.
// source: WebAssembly/WASI preview1 docs.md, lookupflags "symlink_follow"; lstat and stat of wasi-libc
// files: {"hello.txt": "hello, file"}

import { buffer, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { TYPE_FILE, TYPE_SYMLINK } from "../abi/effect";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_filestat_get, path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  setUp(path_symlink(text("hello.txt"), 9, dir, text("link"), 4) == 0);
  const filestat = buffer(64);
  succeeds(path_filestat_get(dir, 0, text("link"), 4, filestat));
  check(1, load<u8>(filestat, 16) == TYPE_SYMLINK);
  succeeds(path_filestat_get(dir, FOLLOW, text("link"), 4, filestat));
  check(2, load<u8>(filestat, 16) == TYPE_FILE);
  exit(0);
}
