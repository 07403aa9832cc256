// claim: path_symlink to a name that is taken fails with EEXIST
// weight: unusual
// when: world a file of that name
// harm: destroys
// matters: ln without -f must not replace; a lock made by a link relies on EEXIST.
// source: WebAssembly/WASI preview1 docs.md, errno "exist"
// files: {"a": "from a"}
//
// symlinkat of POSIX, which the specification refers to, has EEXIST for any name that is taken. Wasmer answers 0.

import { text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EEXIST } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_symlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  failsWith(path_symlink(text("b"), 1, sandbox(), text("a"), 1), EEXIST);
  exit(0);
}
