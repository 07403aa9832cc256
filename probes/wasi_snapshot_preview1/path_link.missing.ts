// claim: path_link of a file that does not exist fails with ENOENT
// weight: unusual
// when: world nothing of that name
// matters: A deduplicating copy falls back to copying when it hears ENOENT or EXDEV.
// source: WebAssembly/WASI preview1 docs.md, errno "noent"

import { text } from "../abi/bytes";
import { check, exit, failsWith } from "../abi/check";
import { typeOf } from "../abi/effect";
import { ENOENT } from "../abi/errno";
import { sandbox } from "../abi/sandbox";
import { path_link } from "../abi/wasi_snapshot_preview1";

export function _start(): void {
  const dir = sandbox();
  failsWith(path_link(dir, 0, text("absent"), 6, dir, text("second"), 6), ENOENT);
  check(1, typeOf("second") == -1);
  exit(0);
}
