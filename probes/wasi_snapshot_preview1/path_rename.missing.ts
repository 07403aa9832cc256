// claim: path_rename of a file that does not exist fails with ENOENT
// weight: unusual
// when: world nothing of that name
// matters: A log rotator takes ENOENT for "nothing to rotate".
// source: WebAssembly/WASI preview1 docs.md, errno "noent"

import { text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOENT } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_rename } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  failsWith(path_rename(dir, text("absent.txt"), 10, dir, text("renamed.txt"), 11), ENOENT);
  exit(0);
}
