// claim: path_link to a name that is taken fails with EEXIST
// weight: unusual
// when: world a file of the new name
// harm: destroys
// matters: A lock file made by link(2) is taken by who comes first; success for the second breaks the lock.
// source: WebAssembly/WASI preview1 docs.md, errno "exist"
// files: {"a": "from a", "b": "from b"}

import { text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { EEXIST } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_link } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  failsWith(path_link(dir, 0, text("a"), 1, dir, text("b"), 1), EEXIST);
  exit(0);
}
