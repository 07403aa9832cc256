// claim: path_symlink under a name with a slash behind it is refused
// weight: unusual
// when: world a slash behind the name
// matters: ln -s to a folder that is not there tells so; a link of another name than asked for stays behind.
// source: wasi-testsuite path_symlink_trailing_slashes.rs: ENOENT

import { text } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(path_symlink(text("source"), 6, sandbox(), text("link/"), 5));
  check(1, typeOf("link") == -1);
  exit(0);
}
