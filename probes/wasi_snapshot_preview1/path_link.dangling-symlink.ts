// claim: path_link gives a second name to a link that leads to nothing
// weight: unusual
// when: world a symbolic link to nothing
// matters: cp -al and rsync --link-dest copy trees with dead links in them.
// source: wasi-testsuite path_link.rs
// links: {"link": "absent"}

import { text } from "../abi/bytes";
import { check, exit, setUp, succeeds } from "../abi/check";
import { TYPE_SYMLINK, typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_link } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  setUp(typeOf("link") == TYPE_SYMLINK);
  const dir = sandbox();
  succeeds(path_link(dir, 0, text("link"), 4, dir, text("second"), 6));
  check(1, typeOf("second") == TYPE_SYMLINK);
  exit(0);
}
