// claim: path_filestat_get of two symbolic links to each other fails with ELOOP
// weight: unusual
// when: world a symbolic link to itself
// matters: realpath and web servers give up on ELOOP; a host that follows for ever hangs.
// source: WebAssembly/WASI preview1 docs.md, errno "loop"

import { buffer, text } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { ELOOP } from "../abi/errno";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_filestat_get, path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  setUp(path_symlink(text("two"), 3, dir, text("one"), 3) == 0);
  setUp(path_symlink(text("one"), 3, dir, text("two"), 3) == 0);
  failsWith(path_filestat_get(dir, FOLLOW, text("one"), 3, buffer(64)), ELOOP);
  exit(0);
}
