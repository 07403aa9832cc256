// claim: path_open of a link to itself, not followed and asked with no rights, fails with ELOOP
// weight: unusual
// when: argument 1 lacks 1 (follow); world a symbolic link to itself
// matters: O_PATH | O_NOFOLLOW of a tree walker: another errno reads as a file that came and went.
// source: wasi-testsuite symlink_loop.rs; errno "loop"
// links: {"link": "link"}

import { buffer, text } from "../abi/bytes";
import { exit, failsWith, setUp } from "../abi/check";
import { TYPE_SYMLINK, typeOf } from "../abi/effect";
import { ELOOP } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_open } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  setUp(typeOf("link") == TYPE_SYMLINK);
  failsWith(path_open(sandbox(), 0, text("link"), 4, 0, 0, 0, 0, buffer(4)), ELOOP);
  exit(0);
}
