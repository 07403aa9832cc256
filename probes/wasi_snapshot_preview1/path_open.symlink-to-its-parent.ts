// claim: path_open follows a symbolic link that goes up with `..` as long as it stays below the directory
// weight: unusual
// when: world a symbolic link
// matters: node_modules/.bin has links such as ../pkg/cli.js, which lead up and stay inside.
// source: WebAssembly/WASI preview1 docs.md, lookupflags "symlink_follow"; POSIX 4.13 pathname resolution: relative to the directory of the link
// files: {"hello.txt": "hello, file", "dir/": ""}
//
// Node refuses to make such a link in the first place: there the set-up fails.

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { isOpen } from "../abi/opened";
import { FOLLOW, READ, sandbox } from "../abi/sandbox";
import { fd_read, path_open, path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  const opened = buffer(4);
  const nread = buffer(4);
  const bytes = buffer(16);
  setUp(path_symlink(text("../hello.txt"), 12, dir, text("dir/up"), 6) == 0);
  succeeds(path_open(dir, FOLLOW, text("dir/up"), 6, 0, READ, 0, 0, opened));
  check(2, isOpen(load<i32>(opened)));
  setUp(fd_read(load<i32>(opened), iovecs(bytes, 16), 1, nread) == 0);
  check(1, load<i32>(nread) == 11 && same(bytes, "hello, file"));
  exit(0);
}
