// claim: path_readlink of a path that does not exist fails with ENOENT
// weight: unusual
// when: world nothing of that name
// matters: realpath tells "no such file" from "not a link".
// source: WebAssembly/WASI preview1 docs.md, errno "noent"

import { buffer, text } from "../abi/bytes";
import { exit, failsWith } from "../abi/check";
import { ENOENT } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_readlink } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const used = buffer(4);
  failsWith(path_readlink(sandbox(), text("absent"), 6, buffer(16), 16, used), ENOENT);
  exit(0);
}
