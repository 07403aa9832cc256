// claim: path_rename of a directory to a place inside itself fails with EINVAL
// weight: unusual
// when: world a directory that is moved into itself
// harm: destroys
// matters: A folder inside itself is reachable from nowhere: its content is lost.
// source: WebAssembly/WASI preview1 docs.md, path_rename, "similar to renameat in POSIX": EINVAL
// files: {"dir/inner.txt": "inner"}

import { text } from "../abi/bytes";
import { check, exit, failsWith } from "../abi/check";
import { contains } from "../abi/effect";
import { EINVAL } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_rename } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  failsWith(path_rename(dir, text("dir"), 3, dir, text("dir/moved"), 9), EINVAL);
  check(1, contains("dir/inner.txt", "inner"));
  exit(0);
}
