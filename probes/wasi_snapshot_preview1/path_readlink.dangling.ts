// claim: path_readlink gives a target that does not exist
// weight: unusual
// when: world a symbolic link to nothing
// matters: ls -l shows where a dead link led to.
// source: WebAssembly/WASI preview1 docs.md, path_readlink, "similar to readlinkat in POSIX"
//
// Node writes a zero byte behind the target.

import { buffer, same, text, untouched } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { sandbox } from "../abi/sandbox";
import { path_readlink, path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  const target = buffer(16);
  const used = buffer(4);
  setUp(path_symlink(text("absent"), 6, dir, text("link"), 4) == 0);
  succeeds(path_readlink(dir, text("link"), 4, target, 16, used));
  check(1, load<i32>(used) == 6 && same(target, "absent"));
  check(2, untouched(target + 6, 10));
  exit(0);
}
