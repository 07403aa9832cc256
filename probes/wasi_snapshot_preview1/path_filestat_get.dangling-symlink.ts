// claim: path_filestat_get of a symbolic link to nothing fails with ENOENT when followed and gives the link when not
// weight: unusual
// when: world a symbolic link to nothing
// matters: Package managers find dead links by it: ls shows the link, cat fails.
// source: WebAssembly/WASI preview1 docs.md, lookupflags "symlink_follow"; errno "noent"

import { buffer, text } from "../abi/bytes";
import { check, exit, failsWith, setUp, succeeds } from "../abi/check";
import { TYPE_SYMLINK } from "../abi/effect";
import { ENOENT } from "../abi/errno";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_filestat_get, path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  setUp(path_symlink(text("absent"), 6, dir, text("link"), 4) == 0);
  const filestat = buffer(64);
  succeeds(path_filestat_get(dir, 0, text("link"), 4, filestat));
  check(1, load<u8>(filestat, 16) == TYPE_SYMLINK);
  failsWith(path_filestat_get(dir, FOLLOW, text("link"), 4, filestat), ENOENT);
  exit(0);
}
