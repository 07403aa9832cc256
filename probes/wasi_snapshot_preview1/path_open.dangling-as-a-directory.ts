// claim: path_open of a link to nothing as a directory, not followed, fails with ENOTDIR or ELOOP
// weight: unusual
// when: argument 1 lacks 1 (follow); world a symbolic link to nothing
// matters: rm -r opens what it takes for a directory without following; another errno stops it in the midst.
// source: wasi-testsuite dangling_symlink.rs
// links: {"link": "absent"}

import { buffer, text } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { TYPE_SYMLINK, typeOf } from "../abi/effect";
import { ELOOP, ENOTDIR } from "../abi/errno";
import { DIRECTORY, sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  setUp(typeOf("link") == TYPE_SYMLINK);
  const errno = path_open(sandbox(), 0, text("link"), 4, DIRECTORY, 0, 0, 0, buffer(4));
  if (errno != ENOTDIR) failsWith(errno, ELOOP);
  exit(0);
}
