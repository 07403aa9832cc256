// claim: path_open goes through a symbolic link to a directory in the middle of a path, even when told not to follow
// weight: unusual
// when: world a symbolic link to a directory
// matters: O_NOFOLLOW is about the last name only: pnpm's trees have links in the middle of every path.
// source: WebAssembly/WASI preview1 docs.md, lookupflags "symlink_follow": "as long as the resolved path corresponds to a symbolic link" speaks of the last name; open in POSIX
// files: {"dir/inner.txt": "inner"}

import { buffer, iovecs, same, text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { isOpen } from "../abi/opened";
import { READ, sandbox } from "../abi/sandbox";
import { fd_read, path_open, path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  const opened = buffer(4);
  const nread = buffer(4);
  const bytes = buffer(8);
  setUp(path_symlink(text("dir"), 3, dir, text("link"), 4) == 0);
  succeeds(path_open(dir, 0, text("link/inner.txt"), 14, 0, READ, 0, 0, opened));
  check(2, isOpen(load<i32>(opened)));
  setUp(fd_read(load<i32>(opened), iovecs(bytes, 8), 1, nread) == 0);
  check(1, load<i32>(nread) == 5 && same(bytes, "inner"));
  exit(0);
}
