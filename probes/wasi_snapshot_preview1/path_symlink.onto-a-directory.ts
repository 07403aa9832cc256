// claim: path_symlink under the name of a directory with a slash behind it fails with EEXIST
// weight: unusual
// when: world a directory of that name
// matters: ln -s into a folder that exists looks for EEXIST and then makes the link within.
// source: wasi-testsuite path_symlink_trailing_slashes.rs
// files: {"room/": ""}

import { text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EEXIST } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_symlink(text("source"), 6, sandbox(), text("room/"), 5), EEXIST);
  exit(0);
}
