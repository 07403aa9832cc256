// claim: path_symlink refuses a target from the root
// weight: unusual
// when: world an absolute target; by no libc
// matters: The sandbox: a link that a tool of the host follows later leads wherever the guest wanted.
// source: wasi-testsuite symlink_create.rs

import { text } from "../abi/bytes";
import { check, exit, refuses } from "../abi/check";
import { typeOf } from "../abi/effect";
import { sandbox } from "../abi/sandbox";
import { path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  refuses(path_symlink(text("/"), 1, sandbox(), text("link"), 4));
  check(1, typeOf("link") == -1);
  exit(0);
}
