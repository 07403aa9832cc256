// claim: path_link that is to follow a link to nothing is refused
// weight: unusual
// when: argument 1 has 1 (follow); world a symbolic link to nothing
// matters: linkat(2) with AT_SYMLINK_FOLLOW: what was asked for is not there, and a second name for the link itself is something else.
// source: wasi-testsuite path_link.rs: EINVAL or ENOENT
// links: {"link": "absent"}

import { text } from "../abi/bytes";
import { check, exit, refuses, setUp } from "../abi/check";
import { TYPE_SYMLINK, typeOf } from "../abi/effect";
import { FOLLOW, sandbox } from "../abi/sandbox";
import { path_link } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  setUp(typeOf("link") == TYPE_SYMLINK);
  const dir = sandbox();
  refuses(path_link(dir, FOLLOW, text("link"), 4, dir, text("second"), 6));
  check(1, typeOf("second") == -1);
  exit(0);
}
